import { linkTo } from '../../shared/link';
import { policyOf } from '../../shared/policy/draft';
import { CAPABILITIES } from '../../shared/service';
import { t } from '../../shared/text/text';
import { DOMAIN_KIND, hasFlag, type TreeColumns } from '../../shared/tree/columns';
import { placesOf } from '../../shared/tree/places';
import { useView } from '../app/viewStore';
import { readByHand } from '../checklist/begin';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useProbe } from '../probe/probeStore';
import { useSteps } from '../steps/stepsStore';
import { openApply } from '../templates/applyStore';
import { copyPolicy, pastePolicy, useClipboard } from '../templates/policyClipboard';
import { saveAsTemplate } from '../templates/templateStore';
import { domainsBelow, selectDomainsBelow } from '../tree/select';
import { useTree } from '../tree/treeStore';
import { useWorkspace } from '../workspace/workspaceStore';
import { COMMAND_KEY, type Command } from './command';

/** What can be done with the nodes that are selected: with their policies, and in the tree around them. Nothing where none is. */
export function nodeCommands(): readonly (readonly Command[])[] {
  const { tree, selection, selected } = useTree.getState();
  if (!tree || selection.size === 0) return [];
  const nodes = [...selection];
  return [policyCommands(nodes, isReader()), selected === null ? [] : aroundCommands(tree, selected, nodes)];
}

function policyCommands(nodes: readonly string[], isReader: boolean): Command[] {
  const isOne = nodes.length === 1;
  const drafted = draftedOf(nodes);
  return [
    {
      id: 'copyPolicy',
      text: t('commands/copyPolicy'),
      keys: `${COMMAND_KEY}C`,
      isReady: isOne,
      run: () => void copyPolicy(),
    },
    {
      id: 'pastePolicy',
      text: t('commands/pastePolicy'),
      keys: `${COMMAND_KEY}V`,
      isReady: !isReader && useClipboard.getState().copied !== null,
      run: () => void pastePolicy(),
    },
    { id: 'applyTemplate', text: t('commands/applyTemplate'), isReady: !isReader, run: () => openApply(null) },
    { id: 'saveAsTemplate', text: t('commands/saveAsTemplate'), isReady: isOne, run: () => void templateOf(nodes[0]) },
    {
      id: 'setBaseline',
      text: t('commands/setBaseline'),
      isReady: isOne,
      run: () => useView.getState().setView('baselines'),
    },
    {
      id: 'probe',
      text: t('commands/probe'),
      isReady: useProbe.getState().probe.state !== 'running',
      run: () => void probeThem(nodes),
    },
    {
      id: 'enterInForce',
      text: t('commands/enterInForce'),
      isReady: canEnter(),
      run: () => void orRefuse(() => readByHand(nodes)),
    },
    {
      id: 'discard',
      text: t('commands/discard', { count: Math.max(1, drafted.length) }),
      isReady: drafted.length > 0,
      run: () => void discard(drafted),
    },
  ];
}

/** Shows what is found where one node alone is looked at. */
function probeThem(nodes: readonly string[]): Promise<void> {
  if (nodes.length === 1) {
    const { setView, setNodeTab } = useView.getState();
    setNodeTab('probe');
    setView('filterSettings');
  }
  return useProbe.getState().start(nodes);
}

function aroundCommands(tree: TreeColumns, node: string, nodes: readonly string[]): Command[] {
  const place = placesOf(tree).get(node) ?? -1;
  const below = place >= 0 && tree.kinds[place] !== DOMAIN_KIND ? domainsBelow(tree, node).length : 0;
  const { setOpen, search } = useTree.getState();
  const name = tree.names[place] ?? '';
  return [
    {
      id: 'selectBelow',
      text: t('commands/selectBelow', { count: below }),
      isReady: below > 0,
      run: () => selectDomainsBelow(node),
    },
    {
      id: 'openAll',
      text: t('commands/openAll'),
      isReady: below > 0,
      run: () => setOpen(adminsBelow(tree, place), true),
    },
    {
      id: 'closeAll',
      text: t('commands/closeAll'),
      isReady: below > 0,
      run: () => setOpen(adminsBelow(tree, place), false),
    },
    {
      id: 'copyName',
      text: t(nodes.length === 1 ? 'commands/copyName' : 'commands/copyNames'),
      isReady: true,
      run: () => void copyNames(tree, nodes),
    },
    {
      id: 'copyLink',
      text: t('commands/copyLink'),
      isReady: nodes.length === 1,
      run: () => void copyLink(node),
    },
    {
      id: 'whoLists',
      text: t('commands/whoLists'),
      isReady: tree.kinds[place] === DOMAIN_KIND,
      run: () => search({ query: `@${name}`, facets: [] }),
    },
  ];
}

function isReader(): boolean {
  const { opened } = useWorkspace.getState();
  return opened.state === 'open' && opened.workspace.role === 'reader';
}

/** Where the service tells no policies, people enter what its pages show. */
function canEnter(): boolean {
  const { opened } = useWorkspace.getState();
  return opened.state === 'open' && !CAPABILITIES[opened.workspace.kind].readPolicies;
}

function draftedOf(nodes: readonly string[]): string[] {
  const { tree } = useTree.getState();
  if (!tree) return [];
  const places = placesOf(tree);
  return nodes.filter((node) => hasFlag(tree.flags[places.get(node) ?? -1], 'draft'));
}

/** The node and every customer under it. */
function adminsBelow(tree: TreeColumns, start: number): string[] {
  const end = start + (tree.sizes[start] ?? 1);
  return tree.ids.slice(start, end).filter((_, at) => (tree.sizes[start + at] ?? 1) > 1);
}

async function orRefuse(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => useWorkspace.getState().refuse(problemOf(error)));
}

const templateOf = (node: string | undefined): Promise<void> =>
  orRefuse(async () => {
    if (node === undefined) return;
    const { name, draft, inForce } = await callCore('node.get', { node });
    saveAsTemplate(name, draft ? policyOf(draft.policy) : inForce);
  });

const discard = (nodes: readonly string[]): Promise<void> =>
  orRefuse(async () => {
    await callCore('draft.discard', { nodes: [...nodes] });
    useSteps.getState().say(t('commands/discarded', { count: nodes.length }));
  });

const copyLink = (node: string): Promise<void> =>
  orRefuse(async () => {
    const { opened } = useWorkspace.getState();
    if (opened.state !== 'open') return;
    await navigator.clipboard.writeText(linkTo({ workspace: opened.workspace.id, node }));
    useSteps.getState().say(t('commands/linkCopied'));
  });

const copyNames = (tree: TreeColumns, nodes: readonly string[]): Promise<void> =>
  orRefuse(async () => {
    const places = placesOf(tree);
    await navigator.clipboard.writeText(nodes.map((node) => tree.names[places.get(node) ?? -1] ?? '').join('\n'));
    useSteps.getState().say(t('commands/nameCopied', { count: nodes.length }));
  });
