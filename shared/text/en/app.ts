/** What a person reads of the frame of the window: its bar, the way to a service, the status line. */
export const app = {
  pageFailed:
    'This page fell over. Your drafts are safe. Save a report under Diagnostics, and please send it to whoever looks after Hopseal.',
  pageFailedWayOut: 'Go to Overview',
  name: 'Hopseal',
  starting: 'Opening the workspace…',
  lightDark: 'Appearance',
  theme: { system: 'As the system', light: 'Light', dark: 'Dark' },
  switchWorkspace: 'Switch workspace',
  pull: 'Pull',
  pullHint: 'Read what changed on the service',
  pullHintOffline: 'Pulling needs the service: it is offline, or something is under way.',
  review_zero: 'Review drafts',
  review_one: 'Review {{count}} draft',
  review_other: 'Review {{count, number}} drafts',
  back: 'Back to Filter Settings',
  views: 'Views',
  mainRegion: 'Filter Settings',
  retry: 'Try again',
  dismiss: 'Dismiss',
} as const;

export const connect = {
  title: 'Connect to a filtering service',
  intro:
    'Hopseal reads your customers and their TLS policies once, and from then on you can draft with or without a network. Nothing is changed on the service until you push it.',
  address: 'Address of the service',
  addressHint: 'For example https://filter.example.net',
  kind: 'Kind of service',
  kinds: { api: 'Filtering service with an API', controlPanel: 'Mail Assure Control Panel' },
  panelHint: 'The address at which you sign in to the panel, for example https://panel.example.net',
  kindHints: {
    api: 'An account with an API token: policies are read and pushed.',
    controlPanel:
      'A user name and a password: domains, and where their mail goes, are read. It has no call for TLS settings: what you draft you set in its own pages, through which a checklist leads.',
  },
  user: 'User name',
  password: 'Password',
  token: 'API token',
  tokenHint: 'Kept encrypted by your system’s keyring; where it has none, only until you close Hopseal.',
  sample: 'Look around first',
  sampleIntro:
    'Made-up customers with a few policies. Draft, try what-if, import and review as you like: nothing leaves this computer.',
  openSample: 'Open sample data',
  authority: 'Trust a private authority…',
  authorityIs: 'Trusted for this service: {{name}}',
  authorityNone: 'Do not',
  submit: 'Connect',
  connecting: 'Connecting…',
  recent: 'Workspaces on this computer',
  open: 'Open {{account}}',
  needed: 'Please fill this in.',
} as const;

export const status = {
  label: 'Status',
  checking: 'Looking for the service…',
  online: 'Online',
  offline: 'Offline',
  tokenNeeded: 'Token needed',
  passwordNeeded: 'Password needed',
  checkNow: 'Check now',
  enterToken: 'Enter token',
  enterPassword: 'Enter password',
  drafts_zero: 'No drafts waiting',
  drafts_one: '{{count}} draft waiting',
  drafts_other: '{{count, number}} drafts waiting',
  lastPull: 'Last pull {{time}}',
  neverPulled: 'Not pulled yet',
  pulling: 'Pulling: {{nodes, number}} nodes, {{policies, number}} policies',
  pushing: 'Pushing: {{done, number}} of {{total, number}}',
  readingAudit: 'Reading the audit: {{count, number}} entries',
  waitingUntil: 'The service asked to wait until {{time}}',
  cancel: 'Cancel',
} as const;

export const token = {
  title: 'Token for {{account}}',
  label: 'API token',
  passwordTitle: 'Password for {{account}}',
  password: 'Password',
  submit: 'Go online',
  cancel: 'Stay offline',
} as const;
