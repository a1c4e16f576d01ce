import { setTimeout as wait } from 'node:timers/promises';
import { parseDomain } from '../../../shared/address/domain';
import { recipientKey } from '../../../shared/address/entry';
import { trialsOf } from '../../../shared/check/trials';
import type { CheckResult } from '../../../shared/messages/check';
import { effectivesIn, stateAt, tryMessage, type Trial } from '../../../shared/policy/whatIf';
import { outcomeOfCode } from '../../../shared/probe/outcome';
import type { Destination } from '../../../shared/probe/report';
import { chainsOf } from '../chains';
import type { Service } from '../service/service';
import type { Workspace } from '../store/workspace';
import { withRetries, type Patience } from '../sync/retry';
import { sendLetters, type Letter, type Said } from './sender';

type Tried = NonNullable<CheckResult['tried']>;

/** How long is waited for word of a message that was taken, in milliseconds. */
const MOST_WAIT_MS = 20_000;
const ASK_MS = 150;

/** Sends messages of every kind to domains through the service's mail server, and holds what it does against the what-if. */
export async function tryGateway(
  workspace: Workspace,
  client: Service,
  gateway: Destination,
  domains: readonly string[],
  patience: Patience,
  done: () => void,
): Promise<Tried> {
  const disagreements: Tried['disagreements'] = [];
  let [messages, delivered, unanswered] = [0, 0, 0];
  for (const node of domains) {
    const tried = await tryDomain(workspace, client, gateway, node, patience);
    disagreements.push(...tried.disagreements);
    messages += tried.messages;
    delivered += tried.delivered;
    unanswered += tried.unanswered;
    done();
  }
  return { domains: domains.length, messages, delivered, unanswered, disagreements };
}

async function tryDomain(
  workspace: Workspace,
  client: Service,
  gateway: Destination,
  node: string,
  patience: Patience,
): Promise<Omit<Tried, 'domains'>> {
  const [chain = []] = chainsOf(workspace, [node]);
  const effectives = effectivesIn(chain, 'inForce');
  // What is delivered says something only where it is known what the destination offers.
  const offersTls = OFFERS_TLS[outcomeOfCode(workspace.probes.outcome(node))];
  const trials = trialsOf(effectives, workspace.nodes.get(node)?.name ?? '', offersTls ?? true);
  const disagreements: Tried['disagreements'] = [];
  const tell = (trial: Trial, hop: 'incoming' | 'delivery', saw: 'accepted' | 'rejected'): void => {
    const said = stateAt(tryMessage(effectives, trial), hop);
    const { sender, recipient, tls } = trial;
    if (said !== saw) disagreements.push({ node, sender, recipient, tls: tls.incoming, hop, said, saw });
  };

  let unanswered = 0;
  const sent: { readonly trial: Trial; readonly id: string }[] = [];
  for (const tls of [false, true]) {
    const letters = new Map<Letter, Trial>();
    // One of each is sent to its end: what becomes of it at delivery does not hang on how it came.
    for (const trial of trials.filter((each) => each.tls.incoming === tls)) {
      const { sender, recipient } = trial;
      letters.set({ sender, recipient, isSent: tls && offersTls !== null && sender !== '' }, trial);
    }
    await sendLetters(gateway, tls, [...letters.keys()], patience.signal, (letter: Letter, { what, id }: Said) => {
      const trial = letters.get(letter);
      if (!trial) return;
      if (what === 'unanswered') unanswered++;
      else tell(trial, 'incoming', what === 'taken' ? 'accepted' : 'rejected');
      if (id !== null) sent.push({ trial, id });
    });
  }
  // All wait at once, for as long as one may.
  const until = Date.now() + MOST_WAIT_MS;
  const outcomes = await Promise.all(
    sent.map(async ({ trial, id }) => ({
      trial,
      outcome: await outcomeOf(client, id, trial.recipient, until, patience),
    })),
  );
  const seen = outcomes.filter(({ outcome }) => outcome !== null);
  for (const { trial, outcome } of seen) tell(trial, 'delivery', outcome === 'delivered' ? 'accepted' : 'rejected');
  return { messages: trials.length, delivered: seen.length, unanswered, disagreements };
}

/** Null: it is not known, or not all of them do the same. */
const OFFERS_TLS = {
  unprobed: null,
  unknown: null,
  none: false,
  partly: null,
  encrypted: true,
  verified: true,
} as const;

/** What became of a message for a recipient; null where the service does not say, or not in time. */
async function outcomeOf(
  client: Service,
  id: string,
  recipient: string,
  until: number,
  patience: Patience,
): Promise<'delivered' | 'failed' | null> {
  const { signal } = patience;
  for (let ms = ASK_MS; Date.now() < until; ms *= 1.5) {
    const answer = await withRetries(() => client.deliveries(id, signal), patience);
    if (!answer) return null;
    const own = answer.items.find(
      (each) => sameForm(each.recipient) === sameForm(recipient) && each.outcome !== 'deferred',
    );
    if (own && own.outcome !== 'deferred') return own.outcome;
    await wait(ms, undefined, { signal });
  }
  return null;
}

/** Programs on the way write a domain in either of its forms. */
function sameForm(recipient: string): string {
  const at = recipient.lastIndexOf('@');
  const parsed = parseDomain(recipient.slice(at + 1));
  return `${recipientKey(recipient.slice(0, at))}@${parsed.ok ? parsed.domain : ''}`;
}
