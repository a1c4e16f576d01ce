import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeProblem, readEnvelopes, readPart } from '../../../shared/policy/envelope';
import type { NodePolicy } from '../../../shared/policy/policy';
import { changedHops, effectivesIn, tryMessage, type Chain, type ChainStep } from '../../../shared/policy/whatIf';
import { decide } from '../../../shared/policy/verdict';
import { localPart, senderEntry } from '../../builders/entries';
import { nodePolicy } from '../../builders/policies';

const INHERIT = { mode: 'inherit' } as const;
const CLEAR = { incoming: false, delivery: false };

const step = (id: string, inForce: Partial<NodePolicy>, draft: Partial<NodePolicy> | null = null): ChainStep => ({
  id,
  name: id,
  kind: 'admin',
  inForce: { incoming: INHERIT, delivery: INHERIT, ...inForce },
  draft: draft && { incoming: INHERIT, delivery: INHERIT, ...draft },
});

describe('what becomes of a message', () => {
  const listed = { mode: 'requiredFor', senders: ['*@bank.example'], recipients: ['Finance'] } as const;
  const chain: Chain = [
    step('root', { delivery: { mode: 'required' } }),
    step('customer', { incoming: listed }, { incoming: listed, delivery: { mode: 'automatic' } }),
    step('domain', {}),
  ];
  const message = { sender: 'ann@BANK.example', recipient: 'finance@domain.example', tls: CLEAR };

  it('names the hop that rejects it, the rule and the node', () => {
    const outcome = tryMessage(effectivesIn(chain, 'inForce'), message);
    expect(outcome).toEqual({
      rejectedAt: 'incoming',
      hops: {
        incoming: {
          from: 1,
          verdict: { accepted: false, reason: { rule: 'listed', sender: '*@bank.example', recipient: 'Finance' } },
        },
        delivery: { from: 0, verdict: { accepted: false, reason: { rule: 'required' } } },
      },
    });
    const overTls = { ...message, tls: { incoming: true, delivery: false } };
    expect(tryMessage(effectivesIn(chain, 'inForce'), overTls).rejectedAt).toBe('delivery');
  });

  it('with drafts is what would change, where the message gets so far', () => {
    const changes = (incoming: boolean) => {
      const trial = { ...message, tls: { incoming, delivery: false } };
      return changedHops(
        tryMessage(effectivesIn(chain, 'inForce'), trial),
        tryMessage(effectivesIn(chain, 'drafts'), trial),
      );
    };
    expect(changes(true)).toEqual(['delivery']);
    expect(changes(false)).toEqual([]);
    expect(effectivesIn(chain, 'drafts').delivery.from).toBe(1);
  });

  it('where nothing is set is decided by the default', () => {
    const outcome = tryMessage(effectivesIn([step('root', {})], 'inForce'), message);
    expect(outcome.rejectedAt).toBeNull();
    expect(outcome.hops.incoming.from).toBeNull();
  });

  it('is what the nearest node that sets something decides, drafts before what is in force', () => {
    const policies = fc.array(fc.tuple(nodePolicy, fc.option(nodePolicy)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(policies, senderEntry, localPart, fc.boolean(), (all, sender, recipient, tls) => {
        const way = all.map(([inForce, draft], at) => step(`n${at}`, inForce, draft));
        const outcome = tryMessage(effectivesIn(way, 'drafts'), {
          sender,
          recipient,
          tls: { incoming: tls, delivery: tls },
        });
        const set = way.map(({ inForce, draft }) => draft ?? inForce);
        const nearest = set.findLastIndex(({ incoming }) => incoming.mode !== 'inherit');
        const setting = set[nearest]?.incoming ?? INHERIT;
        expect(outcome.hops.incoming).toEqual({
          from: nearest < 0 ? null : nearest,
          verdict: decide(setting.mode === 'inherit' ? { mode: 'automatic' } : setting, { sender, recipient, tls }),
        });
      }),
    );
  });
});

describe('a pasted list', () => {
  it('has a message a line, with any separator between', () => {
    const text = [
      'ann@bank.example finance',
      'ann@bank.example,finance@contoso.example',
      '"ann@bank.example"\t"hr"',
      'Ann Smith <ann@bank.example>; <hr@contoso.example>',
      '',
      '<> postmaster',
      '<>,<postmaster@contoso.example>',
      ',sales',
      'alone@bank.example',
    ].join('\r\n');
    expect(readEnvelopes(text).map(({ sender, recipient }) => [sender, recipient])).toEqual([
      ['ann@bank.example', 'finance'],
      ['ann@bank.example', 'finance@contoso.example'],
      ['ann@bank.example', 'hr'],
      ['ann@bank.example', 'hr@contoso.example'],
      ['', 'postmaster'],
      ['', 'postmaster@contoso.example'],
      ['', 'sales'],
      ['alone@bank.example', ''],
    ]);
  });

  it('says what is wrong with a line', () => {
    const problem = (sender: string, recipient: string) => envelopeProblem({ sender, recipient });
    expect(problem('', 'finance')).toBeNull();
    expect(problem('ann@bank.example', 'finance@contoso.example')).toBeNull();
    expect(problem('ann', 'finance')).toBe('sender');
    expect(problem('ann@bank.example', '*')).toBe('recipient');
    expect(problem('*@bank.example', 'finance')).toBe('sender');
    expect(problem('', 'a@b@c')).toBe('recipient');
    expect(problem('', 'ann@-.example')).toBe('recipient');
    expect(problem('', '')).toBe('noRecipient');
  });

  it('reads a field as it reads a line', () => {
    expect(readPart(' <> ')).toBe('');
    expect(envelopeProblem({ sender: 'a@bank.example', recipient: readPart('two words') })).toBe('recipient');
    expect(envelopeProblem({ sender: 'a@bank.example', recipient: readPart('a@x.com, b@x.com') })).toBe('recipient');
    expect(readPart('<ann@bank.example>')).toBe('ann@bank.example');
  });
});
