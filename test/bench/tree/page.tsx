/** What the bench of the tree runs in a window: the product's tree and the floor, over the same nodes, one at a time. */
import * as v from 'valibot';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import '../../../renderer/app/colors.css';
import '../../../renderer/app/base.css';
import { TreePane } from '../../../renderer/tree/TreePane';
import { CORE_EVENTS } from '../../../shared/messages/core';
import type { TreeColumns } from '../../../shared/tree/columns';
import { useTree } from '../../../renderer/tree/treeStore';
import { FloorList, floor } from './FloorList';
import { BIG_CUSTOMER, BIG_PARTNER, syntheticTree } from './syntheticTree';

type Subject = 'app' | 'floor';

interface Took {
  readonly paint: number;
  readonly expand: number;
  readonly filter: number;
}

/** From before a change until the frame that shows it is drawn, in milliseconds. */
function timed(change: () => void): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now();
    // React would draw it when it comes to it.
    flushSync(change);
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
  });
}

let root: Root | null = null;

/** From the core's message on: both have to get their nodes from another process. */
function mount(subject: Subject, sent: TreeColumns): void {
  const message = structuredClone(sent);
  const tree = subject === 'app' ? v.parse(CORE_EVENTS.tree, message) : message;
  const place = document.getElementById('place');
  if (!place) throw new Error('The page has no place for the tree.');
  root = createRoot(place);
  if (subject === 'app') {
    useTree.getState().setTree(tree);
    root.render(<TreePane />);
  } else root.render(<FloorList tree={tree} />);
}

function unmount(): void {
  root?.unmount();
  useTree.getState().clear();
}

const ACTS: Readonly<Record<Subject, { expand: () => void; filter: (query: string) => void }>> = {
  app: {
    expand: () => useTree.getState().setOpen([BIG_PARTNER, BIG_CUSTOMER], true),
    filter: (query) => useTree.getState().search({ query }),
  },
  floor: { expand: () => floor.open([BIG_PARTNER, BIG_CUSTOMER]), filter: (query) => floor.filter(query) },
};

/** Draws the tree, opens a customer of 5,000 and types the first letter of a search. */
async function run(subject: Subject): Promise<Took> {
  const tree = syntheticTree();
  const paint = await timed(() => mount(subject, tree));
  const expand = await timed(ACTS[subject].expand);
  const filter = await timed(() => ACTS[subject].filter('e'));
  unmount();
  return { paint, expand, filter };
}

/** Leaves it standing, with all of it open, to be scrolled. */
async function stand(subject: Subject): Promise<void> {
  const tree = syntheticTree();
  await timed(() => mount(subject, tree));
  await timed(ACTS[subject].expand);
}

/** Frames that came so late that another should have stood between, while something else scrolls. */
function countDropped(ms: number): Promise<number> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const started = performance.now();
    const tick = (now: number): void => {
      times.push(now);
      if (now - started < ms) requestAnimationFrame(tick);
      else resolve(droppedOf(times));
    };
    requestAnimationFrame(tick);
  });
}

const FRAME_MS = 1000 / 60;

function droppedOf(times: readonly number[]): number {
  return times
    .slice(1)
    .reduce((sum, now, at) => sum + Math.max(0, Math.round((now - (times[at] ?? now)) / FRAME_MS) - 1), 0);
}

Object.assign(window, { bench: { run, stand, unmount, countDropped } });
