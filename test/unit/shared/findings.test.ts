import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListFinding } from '../../../shared/findings/finding';
import { checkRecipients, checkSenders } from '../../../shared/findings/lists';
import { blocksPush, checkPolicy } from '../../../shared/findings/policy';
import { recipientEntry, senderEntry } from '../../builders/entries';
import { nodePolicy } from '../../builders/policies';

const AT_CONTOSO = { nodeDomain: 'contoso.com', anySender: false };

const only = (findings: readonly ListFinding[]): ListFinding => {
  expect(findings).toHaveLength(1);
  return findings[0] as ListFinding;
};

describe('a list of senders', () => {
  it('is an error where it is empty, never everyone', () => {
    expect(only(checkSenders([], AT_CONTOSO))).toMatchObject({ code: 'list.empty', severity: 'error', index: null });
  });

  it.each([
    ['@partner.example', 'wildcard.no_local_part', '*@partner.example'],
    ['partner.example', 'sender.bare_domain', '*@partner.example'],
  ])('%s: offers the whole domain', (entry, code, replacement) => {
    const finding = only(checkSenders([entry], AT_CONTOSO));
    expect(finding).toMatchObject({ code, severity: 'error', fix: { replacement } });
    expect(checkSenders([replacement], AT_CONTOSO)).toEqual([]);
  });

  it('takes a lone * only where the service can', () => {
    expect(only(checkSenders(['*'], AT_CONTOSO)).code).toBe('sender.any_not_taken');
    expect(checkSenders(['*'], { ...AT_CONTOSO, anySender: true })).toEqual([]);
  });

  it('notes a repeat, however it is written, and its fix takes it off', () => {
    const finding = only(checkSenders(['ann@bücher.example', 'ANN@xn--bcher-kva.example'], AT_CONTOSO));
    expect(finding).toMatchObject({ code: 'entry.repeated', severity: 'note', index: 1, fix: { replacement: null } });
  });
});

describe('a list of recipients', () => {
  it('keeps the local part of an address at the node’s own domain', () => {
    expect(only(checkRecipients(['John@Contoso.com'], AT_CONTOSO))).toMatchObject({
      code: 'recipient.full_address',
      fix: { replacement: 'John' },
    });
  });

  it('refuses an address at another domain, without a fix', () => {
    const finding = only(checkRecipients(['john@fabrikam.com'], AT_CONTOSO));
    expect(finding.code).toBe('recipient.other_domain');
    expect(finding.fix).toBeUndefined();
  });
});

describe('a policy', () => {
  it('of entries that are right has no errors', () => {
    fc.assert(
      fc.property(nodePolicy, (policy) => {
        expect(blocksPush(checkPolicy(policy, AT_CONTOSO))).toBe(false);
      }),
    );
  });

  it('is checked in its lists only where they count', () => {
    expect(checkPolicy({ incoming: { mode: 'required' }, delivery: { mode: 'inherit' } }, AT_CONTOSO)).toEqual([]);
  });

  it('with any wrong entry in any list is blocked', () => {
    const wrong = fc.constantFrom('jo*@x.example', 'a@b@c', 'a b', 'a@-x.example');
    const at = (list: string[], entry: string): string[] => [...list, entry];
    fc.assert(
      fc.property(
        fc.array(senderEntry, { minLength: 1 }),
        fc.array(recipientEntry, { minLength: 1 }),
        wrong,
        (s, r, w) => {
          const incoming = { mode: 'requiredFor', senders: at(s, w), recipients: r } as const;
          const delivery = { mode: 'requiredFor', senders: s, recipients: at(r, w) } as const;
          const findings = checkPolicy({ incoming, delivery }, AT_CONTOSO);
          expect(
            findings.filter(({ severity }) => severity === 'error').map(({ hop, list }) => `${hop} ${list}`),
          ).toEqual(['incoming senders', 'delivery recipients']);
        },
      ),
    );
  });
});
