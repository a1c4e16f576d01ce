import isEmail from 'validator/lib/isEmail.js';
import { checkSender } from '../../shared/findings/entries';
import { checkSenders } from '../../shared/findings/lists';
import { decide } from '../../shared/policy/verdict';
import { longTexts, seeded } from '../builders/hostile';
import { median, type Figures } from './figures';

const ADDRESSES = 10_000;
const ROUNDS = 15;
/** Rounds until the compiler has done its work on both. */
const WARM_UP = 30;
const MESSAGES = 100_000;
const CONTEXT = { nodeDomain: 'contoso.com', anySender: false, now: 0 };

/** Checks of addresses beside validator.js's `isEmail` on the same ones, in turn; verdicts under lists of 10,000 entries. */
export function measureValidate(): Figures {
  const addresses = realisticAddresses(ADDRESSES);
  const ours: number[] = [];
  const lists: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const times = [
      secondsOf(() => addresses.forEach((address) => checkSender(address, CONTEXT))),
      secondsOf(() => checkSenders(addresses, CONTEXT)),
      secondsOf(() => addresses.forEach((address) => isEmail(address))),
    ] as const;
    if (round < WARM_UP) continue;
    ours.push(times[0]);
    lists.push(times[1]);
    theirs.push(times[2]);
  }
  return {
    'validate.addresses_per_s': ADDRESSES / median(ours),
    'validate.vs_validator_js': median(theirs) / median(ours),
    'validate.list_entries_per_s': ADDRESSES / median(lists),
    'validate.list_vs_validator_js': median(theirs) / median(lists),
    'validate.time_ratio_4x_length': growth(),
    'verdict.per_s': verdictsPerSecond(addresses),
  };
}

function verdictsPerSecond(senders: readonly string[]): number {
  const recipients = senders.map((_address, index) => `user${index}`);
  const policy = { mode: 'requiredFor', senders, recipients } as const;
  const random = seeded(2);
  const messages = Array.from({ length: MESSAGES }, () => ({
    sender: senders[Math.floor(random() * senders.length * 2)] ?? 'nobody@elsewhere.com',
    recipient: `user${Math.floor(random() * recipients.length * 2)}`,
    tls: random() < 0.5,
  }));
  const run = (): void => messages.forEach((message) => decide(policy, message));
  run();
  return MESSAGES / median(Array.from({ length: ROUNDS }, () => secondsOf(run)));
}

/** How much longer texts of four times the length take, at the worst: 4 is linear. */
function growth(): number {
  const short = longTexts(100_000);
  return Math.max(
    ...longTexts(400_000).map((long, index) => {
      const times = [short[index] ?? '', long].map((text) =>
        Math.min(...Array.from({ length: 5 }, () => secondsOf(() => checkSenders([text], CONTEXT)))),
      );
      return (times[1] ?? 0) / (times[0] ?? 1);
    }),
  );
}

/** Addresses as customers' lists have them: mostly plain, some capitals, some international, a few wrong. */
export function realisticAddresses(count: number): string[] {
  const random = seeded(1);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const tops = ['com', 'net', 'org', 'co.uk', 'de', 'fr', 'nl', 'io', 'com.au', 'health'];
  const names = ['ann', 'bob', 'carla', 'dmitri', 'erik', 'fatima', 'info', 'accounts', 'no-reply', 'sales'];
  return Array.from({ length: count }, (_unused, index) => {
    const domain = `${pick(['north', 'blue', 'first', 'green'])}${pick(['bank', 'law', 'dental', 'foods'])}-${index.toString(36)}.${pick(tops)}`;
    const kind = random();
    if (kind < 0.03) return `*@${domain}`;
    if (kind < 0.06) return `${pick(names)}@bücher-${index}.de`;
    if (kind < 0.1) return `${pick(names)}.${index}@${domain}`.toUpperCase();
    if (kind < 0.12) return pick([`@${domain}`, domain, `a b@${domain}`, `${index}..x@${domain}`]);
    return `${pick(names)}.${pick(names)}${index}@${domain}`;
  });
}

function secondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
