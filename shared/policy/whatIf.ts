import { effectiveAlong, type Effective } from './effective';
import { HOPS, type Hop, type NodePolicy } from './policy';
import { decide, type Verdict } from './verdict';

/** A node on the way from the root down to another, with what is set there. */
export interface ChainStep {
  readonly id: string;
  /** As shown. */
  readonly name: string;
  readonly kind: 'admin' | 'domain';
  readonly inForce: NodePolicy;
  /** What a draft asks for; null where there is none. */
  readonly draft: NodePolicy | null;
}

/** From the root down to a node, the node included. */
export type Chain = readonly ChainStep[];

/** Which policies count: those in force on the service, or the drafts where there are any. */
export type Which = 'inForce' | 'drafts';

/** One message, on its way over both hops. */
export interface Trial {
  readonly sender: string;
  readonly recipient: string;
  readonly tls: Readonly<Record<Hop, boolean>>;
}

export interface HopOutcome {
  readonly verdict: Verdict;
  /** Place in the chain of the node whose policy decided; null for the default that the root inherits. */
  readonly from: number | null;
}

/** What becomes of a message. What incoming rejects never gets to delivery. */
export interface Outcome {
  readonly hops: Readonly<Record<Hop, HopOutcome>>;
  readonly rejectedAt: Hop | null;
}

export function hasDrafts(chain: Chain): boolean {
  return chain.some(({ draft }) => draft !== null);
}

/** What a node on the way sets. */
export function policyAt({ inForce, draft }: ChainStep, which: Which): NodePolicy {
  return which === 'drafts' ? (draft ?? inForce) : inForce;
}

/** Both hops' policies at the end of a chain, each with the place in it that it comes from; ready to try any number of messages. */
export type Effectives = Readonly<Record<Hop, Effective>>;

export function effectivesIn(chain: Chain, which: Which): Effectives {
  const at = (hop: Hop): Effective => effectiveAlong(chain.map((step) => policyAt(step, which)[hop]));
  return { incoming: at('incoming'), delivery: at('delivery') };
}

export function tryMessage(effectives: Effectives, { sender, recipient, tls }: Trial): Outcome {
  const at = (hop: Hop): HopOutcome => {
    const { policy, from } = effectives[hop];
    return { verdict: decide(policy, { sender, recipient, tls: tls[hop] }), from };
  };
  const hops = { incoming: at('incoming'), delivery: at('delivery') };
  return { hops, rejectedAt: HOPS.find((hop) => !hops[hop].verdict.accepted) ?? null };
}

export type HopState = 'accepted' | 'rejected' | 'notReached';

/** What becomes of a message at a hop: it never gets to delivery where incoming rejects it. */
export function stateAt({ hops, rejectedAt }: Outcome, hop: Hop): HopState {
  if (hop === 'delivery' && rejectedAt === 'incoming') return 'notReached';
  return hops[hop].verdict.accepted ? 'accepted' : 'rejected';
}

/** The hops at which two outcomes differ. */
export function changedHops(one: Outcome, other: Outcome): readonly Hop[] {
  return HOPS.filter((hop) => stateAt(one, hop) !== stateAt(other, hop));
}
