/**
 * What a person reads of a checklist: what is set, or read, by hand in the service's own pages. `page` is these pages' own wording,
 * the same in every language, so that it is found there.
 */
export const checklist = {
  title: 'By hand',
  page: {
    hop: {
      incoming: 'From the sending mail server to the Mail Assure server',
      delivery: 'From the Mail Assure server to the destination mail server',
    },
    option: {
      automatic: 'Automatically use TLS when possible (recommended)',
      required: 'Only process email for any recipients or senders where the mail is received over a TLS connection',
      requiredFor:
        'Only process email for specific recipients or senders where the mail is received over a TLS connection',
    },
    box: {
      senders: 'Full email addresses of Senders',
      recipients: 'Local part of the email addresses of Recipients',
    },
    save: 'Save',
  },
  where: {
    domain: 'Domain Level Control Panel › Incoming - Protection Settings › Filter settings',
    admin: 'Admin level › Customer Management',
  },
  named: {
    apply_one: '{{count}} change to set by hand',
    apply_other: '{{count, number}} changes to set by hand',
    read_one: '{{count}} page to read in by hand',
    read_other: '{{count, number}} pages to read in by hand',
  },
  intro: {
    apply:
      'Open each page, set what stands here, save it there, then tick it off. What is ticked off counts as in force.',
    read: 'Open each page and enter what it shows. What you save here counts as in force, as entered by hand.',
  },
  facts: 'Made by {{name}}, {{time}} UTC',
  madeBy: 'Made by {{name}}, {{time}}.',
  none: 'No checklist is open. Choose “Apply by hand” in Review, or nodes in the tree and “Enter what is in force…”.',
  review: 'Go to Review',
  takeInFirst: 'Take in a colleague’s list…',

  apply_zero: 'Apply by hand',
  apply_one: 'Apply {{count}} change by hand',
  apply_other: 'Apply {{count, number}} changes by hand',
  applyAll_one: 'Apply it all the same',
  applyAll_other: 'Apply all {{count, number}} all the same',
  goOn: 'Go on with the checklist',
  status: 'By hand: {{ticked}} of {{total}}',
  resume: 'Go on',

  list: 'Pages, in the order of least clicking',
  state: { open: 'Open', done: 'Done', skipped: 'Skipped', failed: 'Failed' },
  said: { done: 'Done by {{name}}.', skipped: 'Skipped by {{name}}.', failed: 'Failed, by {{name}}.' },
  progress: '{{ticked}} of {{total}} ticked: {{done}} done, {{skipped}} skipped, {{failed}} failed',
  all: 'All are ticked. Close the list when nothing is to be corrected.',

  openPage: 'Open the page',
  openPageHint: 'In the system’s browser',
  noLink: 'Say where the pages are (“Links to the pages”), and each is one click away.',
  adminHint:
    'Where the panel has no admin of this name, set it at the domains below that have nothing of their own: the table Effective names them.',
  hop: 'What to choose',
  changed: 'Changes',
  leave: 'Leave as it is.',
  inherits:
    'Nothing of its own: it takes its admin’s setting. Remove its own where the page offers that; where it does not, choose what that comes to:',
  boxOf_one: '{{box}}: {{count}} entry',
  boxOf_other: '{{box}}: {{count, number}} entries',
  copy: 'Copy',
  copyBox: 'Copy {{box}}',
  copied_one: '{{count}} entry copied.',
  copied_other: '{{count, number}} entries copied.',
  notCopied: 'The clipboard could not be written to. Select the text and copy it yourself.',
  inClipboard: 'Copied last',
  saveThere: 'Then “{{save}}” in the page.',

  done: 'Done, next',
  saveNext: 'Save, next',
  skip: 'Skip',
  fail: 'Failed',
  takeBack: 'Take the tick back',
  note: 'Note',
  noteHint: 'Stands with the change in History',
  noteNeeded: 'Say in the note what went wrong, then “Failed” again.',
  noteLine: 'Note:',
  previous: 'Previous',
  next: 'Next',
  keys: 'Keys: {{done}} ticks it off, {{previous}} and {{next}} move.',
  ticked: {
    open: '{{name}}: tick taken back.',
    done: '{{name}}: done.',
    skipped: '{{name}}: skipped.',
    failed: '{{name}}: failed.',
  },
  position: '{{place}} of {{total}}',

  shows: 'What the page shows',
  inheritShown: 'Nothing of its own: it takes its admin’s setting',
  paste: 'Paste the box as it is.',
  read_zero: 'Nothing read yet.',
  read_one: '{{count}} entry read.',
  read_other: '{{count, number}} entries read.',
  mend: 'Some of it is no entry. Compare it with the page, or mark it as failed with a note.',

  technician: 'Your name, for the ticks',
  links: 'Links to the pages',
  linkDomain: 'Page of a domain',
  linkAdmin: 'Page of an admin',
  linkHint:
    'An address that begins with https://, with {domain}, {admin} or {name} where those stand in it. Copy it from your browser once.',
  linkExample: 'https://panel.example/filter-settings?domain={domain}',
  saveLinks: 'Save links',
  linksSaved: 'Links saved.',

  print: 'Save for printing',
  printName: 'Checklist {{account}}',
  handOn: 'Hand on…',
  fileName: 'Checklist {{account}}.json',
  saved: 'Saved as {{name}}.',
  takeIn: 'Take in ticks…',
  taken_zero: 'Nothing new in that file.',
  taken_one: '{{count}} tick taken in.',
  taken_other: '{{count, number}} ticks taken in.',
  leftAlone: {
    movedOn: 'Left as they are here, as they were changed again: {{names}}.',
    faulty:
      'Left as they are here, as what the file says of them has an error: {{names}}. Compare it with the page, and have it put right where the file was made.',
    unapproved:
      'Left as they are here, as they are not approved here: {{names}}. Open their change set with the approvals, then take the file in again.',
  },
  close: 'Close list',
  closeAsk: {
    apply_one: '{{count}} page is still open. It stays a draft; the list cannot be opened again.',
    apply_other: '{{count, number}} pages are still open. They stay drafts; the list cannot be opened again.',
    read_one: '{{count}} page is still open. Nothing is taken in from it; the list cannot be opened again.',
    read_other:
      '{{count, number}} pages are still open. Nothing is taken in from them; the list cannot be opened again.',
  },
  closeNow: 'Close it',
  goOnWorking: 'Go on working',
  closed: 'List closed.',
} as const;
