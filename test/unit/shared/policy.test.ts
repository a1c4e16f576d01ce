import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPolicies } from '../../../shared/policy/diff';
import { draftOf, policyOf } from '../../../shared/policy/draft';
import { effectiveAlong } from '../../../shared/policy/effective';
import { policiesEqual, settingsEqual } from '../../../shared/policy/equal';
import type { HopSetting } from '../../../shared/policy/policy';
import { hopSetting, nodePolicy } from '../../builders/policies';

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

function reversed(setting: HopSetting): HopSetting {
  if (setting.mode !== 'requiredFor') return setting;
  return { ...setting, senders: setting.senders.toReversed(), recipients: setting.recipients.toReversed() };
}
