import type { en } from './en';
import type { SameTexts } from './shape';
import { app, connect, status, token } from './de/app';
import { mode, hop, settings, nodeTabs } from './de/settings';
import { lists, severity, findings } from './de/lists';
import { errors } from './de/errors';
import { baselineReport, baselines } from './de/baselines';
import { bulk } from './de/bulk';
import { checklist } from './de/checklist';
import { commandLine } from './de/commandLine';
import { commands, palette } from './de/commands';
import { conflicts } from './de/conflicts';
import { byHand, customers } from './de/customers';
import { dashboard } from './de/dashboard';
import { desktop } from './de/desktop';
import { diagnostics } from './de/diagnostics';
import { effective } from './de/effective';
import { planExport } from './de/export';
import { drift, history, notification } from './de/history';
import { exporting, importing } from './de/import';
import { changeSets } from './de/changeSets';
import { check } from './de/check';
import { probe } from './de/probe';
import { review } from './de/review';
import { steps } from './de/steps';
import { templates } from './de/templates';
import { facets, tree } from './de/tree';
import { updates } from './de/updates';
import { whatIf } from './de/whatIf';

/**
 * Every word a person reads, in German.
 */
export const de: SameTexts<typeof en> = {
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
};
