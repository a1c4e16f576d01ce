/** What a person reads of Filter Settings. The three options and the hints at their lists are the service's own wording (its Filter Settings page). */
export const mode = {
  inherit: 'Inherit',
  automatic: 'Automatic',
  required: 'Required',
  requiredFor: 'Required for specific',
} as const;

export const hop = {
  incoming: 'Incoming',
  delivery: 'Delivery',
} as const;

export const settings = {
  pick: 'Choose a customer or a domain on the left to see and draft its TLS policy.',
  path: 'Path',
  admin: 'Admin',
  domain: 'Domain',
  aLabel: 'A-label',
  clean: 'As on the service',
  saving: 'Saving…',
  saved: 'Draft saved here at {{time}}',
  notSaved: 'Not saved.',
  saveAgain: 'Save again',
  discard: 'Discard draft',
  discarded: 'Draft discarded',
  takeBack: 'Take it back',
  drafted: 'Draft',
  notes: 'About this setting',
  reader: 'Your account may read policies, not change them.',
  incoming: {
    title: 'Incoming email TLS handling',
    hop: 'From the sending mail server to the filtering service',
  },
  delivery: {
    title: 'Delivery to destination TLS handling',
    hop: 'From the filtering service to the destination mail server',
  },
  picture: { sender: 'Sender', service: 'Service', destination: 'Destination' },
  options: {
    inherit: 'Inherit',
    automatic: 'Automatically use TLS when possible (recommended)',
    required: 'Only process email for any recipients or senders where the mail is received over a TLS connection',
    requiredFor:
      'Only process email for specific recipients or senders where the mail is received over a TLS connection',
  },
  optionHints: {
    automatic: 'This is the default setting',
    required:
      'Mail for all recipients from all senders is processed and delivered over a TLS connection, unencrypted connections will be rejected',
    requiredFor:
      'For the senders and recipients listed, unencrypted connections will be rejected; all other mail is handled automatically',
  },
  inheritedFrom: '{{mode}}, from {{name}}',
  inheritedDefault: '{{mode}}, the default',
  inheritedLists: '{{senders}}, {{recipients}}',
} as const;

export const nodeTabs = {
  label: 'Views of {{name}}',
  filterSettings: 'Filter Settings',
  whatIf: 'What-if',
  effective: 'Effective',
  probe: 'TLS probe',
} as const;
