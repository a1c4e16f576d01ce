import type { Answer } from '../../shared/messages/core';
import type { DraftPolicy } from '../../shared/policy/draft';
import { callCore } from '../core/port';

export type Saved = Answer<'draft.save'>['draft'];

interface Save {
  readonly node: string;
  policy: DraftPolicy;
  readonly settle: ((outcome: Promise<Saved>) => void)[];
}

/** What the core is known to hold, by node: what a change there is made from. */
const held = new Map<string, DraftPolicy>();
const waiting: Save[] = [];
let isSending = false;

/** Notes what was read of a node. */
export function setHeld(node: string, policy: DraftPolicy): void {
  held.set(node, policy);
}

/**
 * Saves a draft, one after the other: each says what it was made from, which is what the one before left. What is typed while one
 * is under way goes in one with the next. Rejects as the core does.
 */
export function saveDraft(node: string, policy: DraftPolicy): Promise<Saved> {
  const last = waiting.at(-1);
  return new Promise((resolve) => {
    if (last?.node === node) {
      last.policy = policy;
      last.settle.push(resolve);
    } else waiting.push({ node, policy, settle: [resolve] });
    void sendAll();
  });
}

async function sendAll(): Promise<void> {
  if (isSending) return;
  isSending = true;
  for (let save = waiting.shift(); save; save = waiting.shift()) {
    const outcome = send(save);
    // Whoever asked for it hears of a failure.
    await outcome.catch(() => undefined);
    for (const settle of save.settle) settle(outcome);
  }
  isSending = false;
}

async function send({ node, policy }: Save): Promise<Saved> {
  const { draft } = await callCore('draft.save', { node, from: held.get(node) ?? policy, policy });
  held.set(node, draft?.policy ?? policy);
  return draft;
}
