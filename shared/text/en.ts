import { app, connect, status, token } from './en/app';
import { mode, hop, settings, nodeTabs } from './en/settings';
import { lists, severity, findings } from './en/lists';
import { errors } from './en/errors';
import { baselineReport, baselines } from './en/baselines';
import { bulk } from './en/bulk';
import { checklist } from './en/checklist';
import { commandLine } from './en/commandLine';
import { commands, palette } from './en/commands';
import { conflicts } from './en/conflicts';
import { byHand, customers } from './en/customers';
import { dashboard } from './en/dashboard';
import { desktop } from './en/desktop';
import { diagnostics } from './en/diagnostics';
import { effective } from './en/effective';
import { planExport } from './en/export';
import { drift, history, notification } from './en/history';
import { exporting, importing } from './en/import';
import { changeSets } from './en/changeSets';
import { check } from './en/check';
import { probe } from './en/probe';
import { review } from './en/review';
import { steps } from './en/steps';
import { templates } from './en/templates';
import { facets, tree } from './en/tree';
import { updates } from './en/updates';
import { whatIf } from './en/whatIf';

/**
 * Every word a person reads, in English. The three options and the hints at their lists are the service's own wording
 * (its Filter Settings page). Keys with _one and _other are chosen by `count`.
 */
export const en = {
  app,
  connect,
  status,
  token,
  mode,
  hop,
  settings,
  nodeTabs,
  lists,
  severity,
  findings,
  errors,
  tree,
  facets,
  baselines,
  baselineReport,
  templates,
  commandLine,
  commands,
  palette,
  dashboard,
  customers,
  byHand,
  bulk,
  check,
  checklist,
  probe,
  whatIf,
  review,
  conflicts,
  effective,
  history,
  drift,
  notification,
  planExport,
  import: importing,
  exportCsv: exporting,
  desktop,
  diagnostics,
  changeSets,
  steps,
  updates,
} as const;
