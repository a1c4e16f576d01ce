import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../../shared/policy/diff';
import { draftOf, policyOf } from '../../../shared/policy/draft';
import { effectiveAlong } from '../../../shared/policy/effective';
import { policiesEqual, settingsEqual } from '../../../shared/policy/equal';
import type { EntryLists, HopSetting } from '../../../shared/policy/policy';
import { mergePolicies, mergeSettings } from '../../../shared/policy/merge';
import { compareStrictness } from '../../../shared/policy/strictness';
import { decide } from '../../../shared/policy/verdict';
import { recipientKey, senderKey } from '../../../shared/address/entry';
import { localPart, senderEntry } from '../../builders/entries';
import { hopPolicy, hopSetting, nodePolicy } from '../../builders/policies';

describe('equality', () => {
  it('takes lists as sets: order, repeats and case mean nothing', () => {
    const typed: HopSetting = { mode: 'requiredFor', senders: ['B@x.example', 'a@x.example'], recipients: ['*'] };
    const same: HopSetting = {
      mode: 'requiredFor',
      senders: ['a@X.example', 'b@x.example', 'A@x.example'],
      recipients: ['*'],
    };
    expect(settingsEqual(typed, same)).toBe(true);
  });

  it('never takes inherit for what it would inherit', () => {
    expect(settingsEqual({ mode: 'inherit' }, { mode: 'automatic' })).toBe(false);
  });

  it('holds for any shuffle of a policy and goes with the difference', () => {
    fc.assert(
      fc.property(nodePolicy, nodePolicy, (a, b) => {
        expect(policiesEqual(a, { incoming: reversed(a.incoming), delivery: reversed(a.delivery) })).toBe(true);
        expect(policiesEqual(a, b)).toBe(diffPolicies(a, b).length === 0);
        expect(policiesEqual(a, b)).toBe(policiesEqual(b, a));
      }),
    );
  });
});

describe('a difference', () => {
  it('names what each list gains and loses', () => {
    const before = {
      incoming: { mode: 'requiredFor', senders: ['a@x.example', 'b@x.example'], recipients: ['*'] },
      delivery: { mode: 'inherit' },
    } as const;
    const after = {
      incoming: { mode: 'requiredFor', senders: ['B@x.example', '*@y.example'], recipients: ['*'] },
      delivery: { mode: 'inherit' },
    } as const;
    expect(diffPolicies(before, after)).toEqual([
      {
        hop: 'incoming',
        from: 'requiredFor',
        to: 'requiredFor',
        senders: { added: ['*@y.example'], removed: ['a@x.example'] },
        recipients: { added: [], removed: [] },
      },
    ]);
  });
});

describe('a draft', () => {
  it('of a policy asks for that policy', () => {
    fc.assert(
      fc.property(nodePolicy, (policy) => {
        expect(policyOf(draftOf(policy))).toEqual(policy);
      }),
    );
  });

  it('keeps its lists while another mode is tried, and does not count them', () => {
    const draft = draftOf({
      incoming: { mode: 'requiredFor', senders: ['a@x.example'], recipients: ['*'] },
      delivery: { mode: 'inherit' },
    });
    const tried = { ...draft, incoming: { ...draft.incoming, mode: 'required' as const } };
    expect(tried.incoming.senders).toEqual(['a@x.example']);
    expect(policyOf(tried).incoming).toEqual({ mode: 'required' });
  });
});

describe('inheritance', () => {
  it('comes from the nearest node that sets something; the root inherits automatic', () => {
    expect(effectiveAlong([])).toEqual({ policy: { mode: 'automatic' }, from: null });
    expect(effectiveAlong([{ mode: 'required' }, { mode: 'automatic' }, { mode: 'inherit' }])).toEqual({
      policy: { mode: 'automatic' },
      from: 1,
    });
  });

  it('gives a child that inherits exactly what its parent has', () => {
    fc.assert(
      fc.property(fc.array(hopSetting, { maxLength: 6 }), (path) => {
        expect(effectiveAlong([...path, { mode: 'inherit' }])).toEqual(effectiveAlong(path));
      }),
    );
  });
});

const message = fc.record({
  sender: fc.oneof(
    senderEntry.map((entry) => entry.replace('*', 'someone')),
    fc.constant(''),
  ),
  recipient: localPart,
  tls: fc.boolean(),
});

describe('a verdict', () => {
  const policy = {
    mode: 'requiredFor',
    senders: ['ann@x.example', '*@bücher.example'],
    recipients: ['Finance', 'hr'],
  } as const;

  it.each([
    ['ann@x.example', 'finance', 'ann@x.example', 'Finance'],
    ['ANN@X.example', 'hr@contoso.com', 'ann@x.example', 'hr'],
    ['anyone@xn--bcher-kva.example', 'HR', '*@bücher.example', 'hr'],
  ])('%s to %s is named by %s and %s: clear text is refused', (sender, recipient, senderEntry, recipientEntry) => {
    const reason = { rule: 'listed', sender: senderEntry, recipient: recipientEntry };
    expect(decide(policy, { sender, recipient, tls: false })).toEqual({ accepted: false, reason });
    expect(decide(policy, { sender, recipient, tls: true })).toEqual({ accepted: true, reason });
  });

  it.each([
    ['ann+news@x.example', 'finance', 'sender'],
    ['anyone@mail.xn--bcher-kva.example', 'hr', 'sender'],
    ['ann@x.example', 'finance+q3', 'recipient'],
    ['', 'finance', 'sender'],
    ['<>', 'nobody', 'both'],
    ['no address', 'nobody', 'both'],
  ])('%s to %s is not listed (%s): accepted', (sender, recipient, missing) => {
    expect(decide(policy, { sender, recipient, tls: false })).toEqual({
      accepted: true,
      reason: { rule: 'notListed', missing },
    });
  });

  it('takes a bounce for a match of a lone * only', () => {
    const everyone = { mode: 'requiredFor', senders: ['*'], recipients: ['*'] } as const;
    expect(decide(everyone, { sender: '', recipient: 'x', tls: false }).accepted).toBe(false);
  });

  it('is the same under equal sets', () => {
    fc.assert(
      fc.property(hopPolicy, message, (policy, sent) => {
        expect(decide(reversed(policy), sent).accepted).toBe(decide(policy, sent).accepted);
      }),
    );
  });

  it('never refuses what comes over TLS, and goes with the comparison of policies', () => {
    fc.assert(
      fc.property(hopPolicy, hopPolicy, message, (before, after, sent) => {
        const refused = { before: !decide(before, sent).accepted, after: !decide(after, sent).accepted };
        if (sent.tls) expect(refused).toEqual({ before: false, after: false });
        const strictness = compareStrictness(before, after);
        if (strictness === 'same') expect(refused.after).toBe(refused.before);
        if (strictness === 'tightens') expect(refused.before && !refused.after).toBe(false);
        if (strictness === 'loosens') expect(refused.after && !refused.before).toBe(false);
      }),
    );
  });
});

describe('a three-way merge', () => {
  it('with one side alone is that side', () => {
    fc.assert(
      fc.property(nodePolicy, nodePolicy, (base, mine) => {
        for (const [one, other] of [
          [base, mine],
          [mine, base],
        ] as const) {
          const { merged, conflicts } = mergePolicies(base, one, other);
          expect(policiesEqual(merged, mine)).toBe(true);
          expect(conflicts).toEqual([]);
        }
      }),
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(nodePolicy, nodePolicy, nodePolicy, (base, mine, theirs) => {
        const one = mergePolicies(base, mine, theirs);
        const other = mergePolicies(base, theirs, mine);
        expect(policiesEqual(one.merged, other.merged)).toBe(true);
        expect(one.conflicts).toEqual(other.conflicts);
      }),
    );
  });

  it('without conflict has both sides’ additions and neither side’s removals', () => {
    const listed = hopPolicy.filter((policy) => policy.mode === 'requiredFor');
    fc.assert(
      fc.property(listed, listed, listed, (base, mine, theirs) => {
        const { merged, isConflict } = mergeSettings(base, mine, theirs);
        fc.pre(!isConflict);
        if (merged.mode !== 'requiredFor') throw new Error('A merge of lists is lists.');
        for (const [list, keyOf] of [
          ['senders', senderKey],
          ['recipients', recipientKey],
        ] as const) {
          const has = (policy: EntryLists, key: string): boolean => policy[list].some((entry) => keyOf(entry) === key);
          const all = [base, mine, theirs].flatMap((policy) => policy[list].map(keyOf));
          const added = all.filter((key) => !has(base, key));
          const removed = all.filter((key) => has(base, key) && !(has(mine, key) && has(theirs, key)));
          expect(added.every((key) => has(merged, key))).toBe(true);
          expect(removed.some((key) => has(merged, key))).toBe(false);
        }
      }),
    );
  });

  it('is a conflict where both chose another mode, and where nothing would be left of a list', () => {
    const listed = (...senders: string[]): HopSetting => ({ mode: 'requiredFor', senders, recipients: ['*'] });
    expect(mergeSettings({ mode: 'inherit' }, { mode: 'required' }, { mode: 'automatic' })).toEqual({
      merged: { mode: 'required' },
      isConflict: true,
    });
    const [a, b] = ['a@x.example', 'b@x.example'];
    expect(mergeSettings(listed(a, b), listed(a), listed(b))).toMatchObject({ isConflict: true });
  });
});

function reversed<T extends HopSetting>(setting: T): T {
  if (setting.mode !== 'requiredFor') return setting;
  return { ...setting, senders: setting.senders.toReversed(), recipients: setting.recipients.toReversed() };
}
