import { t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { useTree } from '../tree/treeStore';
import { useExport } from './exportStore';

/** What some system does not take in a file's name. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\u0000-\u001f]/gu;
const MAX_NAME = 100;

/** Asks for a place and writes there; answers how many nodes to which name, null where no place was chosen. */
export async function exportFile(name: string): Promise<{ readonly count: number; readonly name: string } | null> {
  const { which, what, shape } = useExport.getState();
  const safe = name.replaceAll(NOT_IN_FILE_NAMES, '-').slice(0, MAX_NAME);
  const place = await callMain('file.place', { suggestedName: t('exportCsv/fileName', { name: safe }) });
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
