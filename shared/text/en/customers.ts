/** What a person reads of the list of customers, and of what a Control Panel has no call for. */
export const customers = {
  title: 'Customers',
  intro:
    'The Control Panel tells which domains there are, and not whose they are. Choose a list with a row a domain: Customer, Site (may be empty), Domain. The tree is laid out by it at once.',
  hint: 'All domains stand under one node, as the panel does not tell whose they are.',
  add: 'Add your customers…',
  choose: 'Choose a list…',
  save: 'Save as file…',
  remove: 'Take the list away',
  removeAsk:
    'Take the list away? All domains stand under one node then. Drafts on customers wait in Review for another place.',
  removeYes: 'Take it away',
  keep: 'Keep it',
  removed: 'The list is taken away.',
  saved_one: '{{count}} row saved.',
  saved_other: '{{count, number}} rows saved.',
  none: 'No list yet.',
  now: 'The list in use',
  from: '{{file}}, taken over {{time}}',
  preview: 'What {{file}} would do',
  use: 'Use this list',
  leave: 'Leave it',
  used: 'The tree stands as the list says.',
  customers_one: '{{count}} customer',
  customers_other: '{{count, number}} customers',
  sites_one: '{{count}} site',
  sites_other: '{{count, number}} sites',
  placed_one: '{{count}} domain placed',
  placed_other: '{{count, number}} domains placed',
  unplaced_one: '{{count}} domain without a customer: it stands at the top',
  unplaced_other: '{{count, number}} domains without a customer: they stand at the top',
  lacking_one: '{{count}} domain of the list that the panel does not have',
  lacking_other: '{{count, number}} domains of the list that the panel does not have',
  renamed_one: '{{count}} customer or site goes on under a new name, with what is set on it',
  renamed_other: '{{count, number}} customers and sites go on under new names, with what is set on them',
  renamedTo: '{{before}} is now {{after}}',
  problems_one: '{{count}} row is left out',
  problems_other: '{{count, number}} rows are left out',
  problem: {
    noCustomer: 'Row {{row, number}}: no customer for “{{text}}”. Fill in the customer.',
    tooLong: 'Row {{row, number}}: “{{text}}” is longer than 200 characters. Shorten it.',
    noDomain: 'Row {{row, number}}: no domain for “{{text}}”. Fill in the domain, or take the row out.',
    notADomain: 'Row {{row, number}}: “{{text}}” is no domain. Correct it.',
    elsewhere:
      'Row {{row, number}}: “{{text}}” stands at another customer or site further up, which counts. Take one out.',
  },
  notADomain_one: '{{count}} name in the panel is no domain, and is left out',
  notADomain_other: '{{count, number}} names in the panel are no domains, and are left out',
  noIncoming_one:
    '{{count}} domain has no incoming filter in the panel, so TLS settings mean nothing there: it is left out',
  noIncoming_other:
    '{{count, number}} domains have no incoming filter in the panel, so TLS settings mean nothing there: they are left out',
  andMore: 'and {{count, number}} more',
} as const;

/** Why a thing is not offered in a workspace of a Control Panel, and what to do instead. */
export const byHand = {
  push: 'The Control Panel has no call for TLS settings: they are set in its own pages, which “Apply by hand” leads through one by one.',
  audit: 'The Control Panel does not tell by API who changed what: look it up in its own log.',
  drift:
    'Policies that are changed in the panel do not show here, as it has no call for them: only domains that come and go do.',
} as const;
