import { expect, it } from 'vitest';
import { readEntries } from '../../../shared/address/split';
import { FINDING_SEVERITIES } from '../../../shared/findings/finding';
import { fixAll } from '../../../shared/findings/fix';
import { checkRecipients, checkSenders } from '../../../shared/findings/lists';
import { decide } from '../../../shared/policy/verdict';
import { hostileText, longTexts, seeded } from '../../builders/hostile';

const TEXTS = 1_000_000;
const A_LIST = 50;
const SEED = 20_261_124;
const CONTEXT = { nodeDomain: 'contoso.com', anySender: true, now: 0 };

/** Everything that shared/ does with text that a person or a file brought. */
function use(list: readonly string[]): void {
  for (const check of [checkSenders, checkRecipients]) {
    for (const { code, index } of check(list, CONTEXT)) {
      if (!(code in FINDING_SEVERITIES) || (index !== null && index >= list.length))
        throw new Error(`${code} at ${index}`);
    }
  }
}

it(`nothing throws on ${TEXTS} random and hostile texts`, { timeout: 300_000 }, () => {
  const random = seeded(SEED);
  for (let made = 0; made < TEXTS; made += A_LIST) {
    const list = Array.from({ length: A_LIST }, () => hostileText(random));
    use(list);
    const read = readEntries(list.join(random() < 0.5 ? ' ' : '\n'));
    use(read.map(({ text }) => text));
    const [sender = '', recipient = ''] = list;
    decide({ mode: 'requiredFor', senders: list, recipients: list }, { sender, recipient, tls: false });
    if (made % 10_000 === 0) {
      const check = (some: readonly string[]) => checkSenders(some, CONTEXT);
      expect(check(fixAll(list, check).list).filter(({ fix }) => fix)).toEqual([]);
    }
  }
});

it('nothing hangs on texts of a megabyte', { timeout: 60_000 }, () => {
  for (const text of longTexts(1_000_000)) {
    use([text]);
    expect(readEntries(text).length).toBeGreaterThan(0);
    decide({ mode: 'requiredFor', senders: [text], recipients: [text] }, { sender: text, recipient: text, tls: false });
  }
});
