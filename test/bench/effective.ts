import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { effectiveTableOf } from '../../electron/core/effective';
import { openWorkspace } from '../../electron/core/store/workspace';
import { effectiveRows } from '../../shared/tree/effectiveRows';
import { median, type Figures } from './figures';
import { makeWorkspace, WORKSPACE } from './workspace';

const DOMAINS = 100_000;
const RUNS = 9;

/** What is in force at each of 100,000 domains under a root, from the workspace file to the rows of a table. */
export function measureEffective(temp: string): Figures {
  const folder = mkdtempSync(join(temp, 'effective-'));
  makeWorkspace(folder, { domains: DOMAINS, policyEvery: 10 });
  const workspace = openWorkspace(join(folder, `${WORKSPACE.id}.sqlite`));
  const tree = workspace.nodes.tree(WORKSPACE.root);
  const took = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const table = effectiveTableOf(workspace, WORKSPACE.root, true);
    const { rows } = effectiveRows(
      tree,
      table,
      { query: '', modes: { incoming: null, delivery: null } },
      { by: 'customer', isDescending: false },
    );
    const ms = performance.now() - started;
    if (rows.length !== DOMAINS) throw new Error(`There are ${rows.length} rows.`);
    return ms;
  });
  workspace.close();
  return { 'effective.100k_ms': median(took) };
}
