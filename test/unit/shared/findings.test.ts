import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListFinding } from '../../../shared/findings/finding';
import { checkRecipients, checkSenders } from '../../../shared/findings/lists';
import { blocksPush, checkPolicy } from '../../../shared/findings/policy';
import { fixAll } from '../../../shared/findings/fix';
import { checkSetting } from '../../../shared/findings/policyNotes';
import { decide } from '../../../shared/policy/verdict';
import { domainName, localPart, recipientEntry, senderEntry } from '../../builders/entries';
import { nodePolicy } from '../../builders/policies';

const AT_CONTOSO = { nodeDomain: 'contoso.com', anySender: false, now: 0 };

const only = (findings: readonly ListFinding[]): ListFinding => {
  expect(findings).toHaveLength(1);
  return findings[0] as ListFinding;
};

describe('a list of senders', () => {
  it('is an error where it is empty, never everyone', () => {
    expect(only(checkSenders([], AT_CONTOSO))).toMatchObject({ code: 'list.empty', severity: 'error', index: null });
  });

  it.each([
    ['@partner.com', 'wildcard.no_local_part', '*@partner.com'],
    ['partner.com', 'sender.bare_domain', '*@partner.com'],
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
    const finding = only(checkSenders(['ann@bücher.de', 'ANN@xn--bcher-kva.de'], AT_CONTOSO));
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
    const wrong = fc.constantFrom('jo*@x.example', 'a@b@c', 'a[b', 'a@-x.example');
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

describe('fix all', () => {
  const context = fc.record({ nodeDomain: fc.option(domainName), anySender: fc.boolean(), now: fc.constant(0) });
  const nearlyRight = fc.oneof(
    senderEntry,
    domainName,
    domainName.map((domain) => `@${domain}`),
    domainName.map((domain) => `https://${domain}/path`),
    senderEntry.map((entry) => `${entry}\u200b`),
    senderEntry.map((entry) => `<${entry}>`),
    senderEntry.map((entry) => entry.toUpperCase()),
    recipientEntry,
    fc.string(),
  );
  const list = fc.array(nearlyRight, { maxLength: 12 });

  it('leaves nothing that it could fix, and so does nothing the second time', () => {
    fc.assert(
      fc.property(list, context, fc.constantFrom(checkSenders, checkRecipients), (entries, at, check) => {
        const here = (some: readonly string[]): readonly ListFinding[] => check(some, at);
        const fixed = fixAll(entries, here);
        expect(here(fixed.list).filter(({ fix }) => fix)).toEqual([]);
        expect(fixAll(fixed.list, here)).toEqual({ list: fixed.list, changed: 0, removed: 0 });
      }),
    );
  });

  it('never changes what is refused because of entries that were right', () => {
    const message = fc.record({
      sender: fc.oneof(senderEntry, fc.constant('')),
      recipient: localPart,
      tls: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(senderEntry, { minLength: 1, maxLength: 8 }),
        fc.array(recipientEntry, { minLength: 1, maxLength: 8 }),
        message,
        context,
        (senders, recipients, { sender, recipient, tls }, at) => {
          const fixed = {
            senders: fixAll(senders, (some) => checkSenders(some, at)).list,
            recipients: fixAll(recipients, (some) => checkRecipients(some, at)).list,
          };
          const listed = { sender: sender.replace('*', senders[0]?.split('@')[0] ?? ''), recipient, tls };
          expect(decide({ mode: 'requiredFor', ...fixed }, listed).accepted).toBe(
            decide({ mode: 'requiredFor', senders, recipients }, listed).accepted,
          );
        },
      ),
    );
  });
});

describe('near duplicates', () => {
  const codesOf = (list: readonly string[]): readonly string[] =>
    checkSenders(list, AT_CONTOSO).map(({ code }) => code);

  it.each([
    ['fabrikam.com', 'fabrikma.com'],
    ['fabrikam.com', 'fabrkam.com'],
    ['fabrikam.com', 'fabrikaam.com'],
    ['fabrikam.com', 'fabrikan.com'],
  ])('%s and %s are one edit apart, either way round', (one, other) => {
    expect(codesOf([`a@${one}`, `b@${other}`])).toEqual(['entry.near_duplicate']);
    expect(codesOf([`a@${other}`, `b@${one}`])).toEqual(['entry.near_duplicate']);
  });

  it.each([
    ['fabrikam.com', 'fabrikam.net'],
    ['branch1.com', 'branch2.com'],
    ['abc.com', 'abd.com'],
    ['fabrikam.com', 'fabrikam.com'],
    ['fabrikam.com', 'fabricamm.com'],
  ])('%s and %s are not', (one, other) => {
    expect(codesOf([`a@${one}`, `b@${other}`])).toEqual([]);
  });
});

describe('a setting in its place', () => {
  const required = { mode: 'required' } as const;
  const automatic = { mode: 'automatic' } as const;
  const codesOf = (...args: Parameters<typeof checkSetting>): readonly string[] =>
    checkSetting(...args).map(({ code }) => code);

  it('that equals what it would inherit is noted; one that inherits is not', () => {
    expect(codesOf({ setting: required, inherited: required, inForce: required })).toEqual([
      'policy.same_as_inherited',
    ]);
    expect(codesOf({ setting: { mode: 'inherit' }, inherited: required, inForce: required })).toEqual([]);
  });

  it('that lets through what is refused now is warned of, by inheritance too', () => {
    expect(codesOf({ setting: automatic, inherited: required, inForce: required })).toEqual(['policy.loosens']);
    expect(codesOf({ setting: { mode: 'inherit' }, inherited: automatic, inForce: required })).toEqual([
      'policy.loosens',
    ]);
    expect(codesOf({ setting: required, inherited: automatic, inForce: automatic })).toEqual([]);
  });

  it('that lists everyone on both sides means required', () => {
    const everyone = { mode: 'requiredFor', senders: ['*'], recipients: ['*'] } as const;
    expect(codesOf({ setting: everyone, inherited: automatic, inForce: automatic })).toEqual(['policy.means_required']);
  });
});
