import { t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { useTree } from '../tree/treeStore';
import { useExport } from './exportStore';
import { safeFileName } from './safeFileName';

/** Asks for a place and writes there; answers how many nodes to which name, null where no place was chosen. */
export async function exportFile(name: string): Promise<{ readonly count: number; readonly name: string } | null> {
  const { which, what, shape } = useExport.getState();
  const place = await callMain('file.place', { suggestedName: t('exportCsv/fileName', { name: safeFileName(name) }) });
  if (!place) return null;
  const { tree, selected } = useTree.getState();
  const nodes = which === 'node' && tree && selected ? nodesUnder(tree, selected) : null;
  const count = await callCore('export.csv', { ticket: place.ticket, nodes, what, shape });
  return { count, name: place.name };
}

/** A node and all below it. */
function nodesUnder({ ids, sizes }: TreeShape, node: string): string[] {
  const start = ids.indexOf(node);
  return ids.slice(start, start + (sizes[start] ?? 1));
}
