import type { TextKey } from '../../shared/text/text';

/** The pages of a workspace, in the order in which a person is offered them. */
export const VIEWS = [
  'overview',
  'filterSettings',
  'review',
  'checklist',
  'changes',
  'history',
  'templates',
  'baselines',
  'changeSets',
  'import',
  'customers',
  'diagnostics',
] as const;
export type View = (typeof VIEWS)[number];

/** What each is called. */
export const VIEW_TITLES = {
  overview: 'dashboard/title',
  filterSettings: 'app/mainRegion',
  review: 'review/title',
  checklist: 'checklist/title',
  changes: 'drift/title',
  history: 'history/title',
  templates: 'templates/title',
  baselines: 'baselines/title',
  changeSets: 'changeSets/title',
  import: 'import/title',
  customers: 'customers/title',
  diagnostics: 'diagnostics/title',
} as const satisfies Record<View, TextKey>;

/** What the page of a node shows of it. */
export const NODE_TABS = ['filterSettings', 'whatIf', 'effective', 'probe'] as const;
export type NodeTab = (typeof NODE_TABS)[number];
