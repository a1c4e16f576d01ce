import { describe, expect, it } from 'vitest';
import {
  actionOfWord,
  hopOfWord,
  listOfWord,
  modeOfWord,
  wordOfMode,
  type ActionWord,
  type ListWord,
} from '../../../../shared/csv/words';
import { HOP_MODES, type Hop, type HopMode } from '../../../../shared/policy/policy';
import { t } from '../../../../shared/text/text';

const MODES: Readonly<Record<HopMode, readonly string[]>> = {
  automatic: ['automatic', 'Auto', 'OPPORTUNISTIC', 'Automatically use TLS when possible'],
  required: ['required', 'all', 'Always', 'mandatory', 'enforce', 'Enforced'],
  requiredFor: ['requiredFor', 'required for', 'Required-For', 'specific', 'some', 'list', 'Per address'],
  inherit: ['inherit', 'Inherited', 'parent', 'Default'],
};
const HOPS: Readonly<Record<Hop, readonly string[]>> = {
  incoming: ['incoming', 'Inbound', 'in', 'sender to filter'],
  delivery: ['delivery', 'OUTBOUND', 'out', 'to destination', 'Delivery to destination'],
};
const LISTS: Readonly<Record<ListWord, readonly string[]>> = {
  senders: ['senders', 'Sender', 'sender(s)', 'from'],
  recipients: ['recipients', 'Recipient', 'recipient(s)', 'to', 'local part'],
  mode: ['mode', 'TLS', 'setting'],
};
const ACTIONS: Readonly<Record<ActionWord, readonly string[]>> = {
  add: ['add', '+', ' + ', 'Set', 'new', 'include'],
  remove: ['remove', '-', '−', 'Delete', 'DEL', 'drop'],
};

function each(words: Readonly<Record<string, readonly string[]>>): (readonly [word: string, means: string])[] {
  return Object.entries(words).flatMap(([means, all]) => all.map((word) => [word, means] as const));
}

describe('a word', () => {
  it.each(each(MODES))('%s is the mode %s', (word, mode) => expect(modeOfWord(word)).toBe(mode));
  it.each(each(HOPS))('%s is the hop %s', (word, hop) => expect(hopOfWord(word)).toBe(hop));
  it.each(each(LISTS))('%s is the list %s', (word, list) => expect(listOfWord(word)).toBe(list));
  it.each(each(ACTIONS))('%s is the action %s', (word, action) => expect(actionOfWord(word)).toBe(action));

  it.each(['automatic', 'required', 'requiredFor'] as const)('that Filter Settings has for %s is known', (mode) => {
    const wording = t(`settings/options/${mode}`);
    for (const word of [wording, wording.toUpperCase(), `  ${wording}.`]) expect(modeOfWord(word)).toBe(mode);
  });

  it.each(HOP_MODES)('that an export has for %s reads back', (mode) => {
    expect(modeOfWord(wordOfMode(mode))).toBe(mode);
  });

  it.each(['', ' ', 'sometimes', '?', '__proto__', 'constructor'])('%j means nothing', (word) => {
    // The second time from what is remembered.
    for (const read of [modeOfWord, hopOfWord, listOfWord, actionOfWord, modeOfWord]) expect(read(word)).toBeNull();
  });
});
