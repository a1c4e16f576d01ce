import type { Hop } from '../../shared/policy/policy';
import type { Envelope } from '../../shared/policy/envelope';
import {
  changedHops,
  effectivesIn,
  tryMessage,
  type Chain,
  type Effectives,
  type Outcome,
} from '../../shared/policy/whatIf';
import type { Target, TrialProblem } from './scope';

/** One line of a pasted list with what becomes of it. */
export type ListResult = Envelope &
  (
    | { readonly problem: TrialProblem }
    | { readonly problem: null; readonly shown: Outcome; readonly changed: readonly Hop[] }
  );

interface Tried {
  readonly now: Effectives;
  readonly shown: Effectives;
}

/** Tries each message at its node. `chains` holds the way to every node that is a target. */
export function tryAll(
  lines: readonly (Envelope & { readonly target: Target })[],
  chains: ReadonlyMap<string, Chain>,
  tls: Readonly<Record<Hop, boolean>>,
  withDrafts: boolean,
): ListResult[] {
  const tried = new Map<string, Tried>();
  for (const [node, chain] of chains) {
    const now = effectivesIn(chain, 'inForce');
    tried.set(node, { now, shown: withDrafts ? effectivesIn(chain, 'drafts') : now });
  }
  return lines.map(({ sender, recipient, target }) => {
    if ('problem' in target) return { sender, recipient, problem: target.problem };
    const at = tried.get(target.node);
    if (!at) return { sender, recipient, problem: 'unknownDomain' };
    const now = tryMessage(at.now, { sender, recipient, tls });
    const shown = at.shown === at.now ? now : tryMessage(at.shown, { sender, recipient, tls });
    return { sender, recipient, problem: null, shown, changed: changedHops(now, shown) };
  });
}

export interface Summary {
  readonly accepted: number;
  readonly rejected: number;
  readonly changed: number;
  readonly unclear: number;
}

export function summaryOf(results: readonly ListResult[]): Summary {
  const summary = { accepted: 0, rejected: 0, changed: 0, unclear: 0 };
  for (const result of results) {
    if (result.problem !== null) summary.unclear++;
    else {
      summary[result.shown.rejectedAt === null ? 'accepted' : 'rejected']++;
      if (result.changed.length > 0) summary.changed++;
    }
  }
  return summary;
}
