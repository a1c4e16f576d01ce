import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choose,
  hasEntries,
  hopsInConflict,
  proposedEntries,
  proposedPolicy,
  settledPolicy,
  sideEntries,
  sideList,
  SIDES,
  sideSetting,
  type Choices,
  type Conflict,
} from '../../../shared/plan/settle';
import { changesText, settingText } from '../../../shared/plan/settleText';
import { policiesEqual, settingsEqual } from '../../../shared/policy/equal';
import { HOPS, type HopSetting, type NodePolicy } from '../../../shared/policy/policy';
import { nodePolicy } from '../../builders/policies';

const anyConflict: fc.Arbitrary<Conflict> = fc.record({ base: nodePolicy, mine: nodePolicy, theirs: nodePolicy });

const listed = (senders: readonly string[], recipients: readonly string[]): HopSetting => ({
  mode: 'requiredFor',
  senders,
  recipients,
});
const onIncoming = (incoming: HopSetting): NodePolicy => ({ incoming, delivery: { mode: 'inherit' } });

const CONFLICT: Conflict = {
  base: onIncoming({ mode: 'automatic' }),
  mine: onIncoming(listed(['b@x.example', 'a@x.example'], ['hr'])),
  theirs: onIncoming(listed(['A@x.example', 'c@x.example'], ['*'])),
};

describe('a choice for every hop', () => {
  it('of theirs leaves only what mine changed without a conflict', () => {
    fc.assert(
      fc.property(anyConflict, (conflict) => {
        const settled = settledPolicy(conflict, choose('theirs'));
        const inConflict = hopsInConflict(conflict);
        for (const hop of inConflict) expect(settled[hop]).toEqual(conflict.theirs[hop]);
        if (inConflict.length === HOPS.length) expect(policiesEqual(settled, conflict.theirs)).toBe(true);
      }),
    );
  });

  it('takes each side as it is where it is in conflict, and the merge where it is not', () => {
    fc.assert(
      fc.property(anyConflict, fc.constantFrom('mine', 'theirs', 'proposed'), (conflict, choice) => {
        const settled = settledPolicy(conflict, choose(choice));
        const side = choice === 'proposed' ? proposedPolicy(conflict) : conflict[choice];
        const inConflict = hopsInConflict(conflict);
        for (const hop of HOPS) {
          expect(settled[hop]).toEqual(inConflict.includes(hop) ? side[hop] : proposedPolicy(conflict)[hop]);
        }
      }),
    );
  });
});

describe('entry by entry', () => {
  const keep = (conflict: Conflict, incoming: ReadonlySet<string>, delivery: ReadonlySet<string>): NodePolicy => {
    const choices: Choices = { incoming: { kept: incoming }, delivery: { kept: delivery } };
    return settledPolicy(conflict, choices);
  };

  it('shows each entry once, as mine has it written, with who has it', () => {
    expect(
      sideEntries(CONFLICT, 'incoming').map(({ list, entry, isInMine, isInTheirs }) => [
        list,
        entry,
        isInMine,
        isInTheirs,
      ]),
    ).toEqual([
      ['senders', 'b@x.example', true, false],
      ['senders', 'a@x.example', true, true],
      ['senders', 'c@x.example', false, true],
      ['recipients', 'hr', true, false],
      ['recipients', '*', false, true],
    ]);
  });

  it('begins with the proposed merge, and is that as long as nothing is changed', () => {
    fc.assert(
      fc.property(anyConflict, (conflict) => {
        const settled = keep(conflict, proposedEntries(conflict, 'incoming'), proposedEntries(conflict, 'delivery'));
        const proposed = proposedPolicy(conflict);
        for (const hop of HOPS) {
          if (proposed[hop].mode === 'requiredFor') expect(settingsEqual(settled[hop], proposed[hop])).toBe(true);
        }
      }),
    );
  });

  it('begins with what either side has where the proposed merge has no lists', () => {
    const conflict = { ...CONFLICT, theirs: onIncoming({ mode: 'required' }) };
    expect(hasEntries(conflict, 'incoming')).toBe(true);
    expect(keep(conflict, proposedEntries(conflict, 'incoming'), new Set()).incoming).toEqual(conflict.mine.incoming);
  });

  it('gives what is kept and nothing else', () => {
    fc.assert(
      fc.property(anyConflict, fc.array(fc.boolean(), { minLength: 1 }), (conflict, wanted) => {
        for (const hop of hopsInConflict(conflict).filter((each) => hasEntries(conflict, each))) {
          const all = sideEntries(conflict, hop);
          const kept = all.filter((_, at) => wanted[at % wanted.length]);
          const ids = new Set(kept.map(({ id }) => id));
          const of = (list: string): string[] => kept.filter((each) => each.list === list).map(({ entry }) => entry);
          expect(keep(conflict, ids, ids)[hop]).toEqual(listed(of('senders'), of('recipients')));
        }
      }),
    );
  });

  it('names an entry the same whoever wrote it, and not the same in both lists', () => {
    fc.assert(
      fc.property(anyConflict, fc.constantFrom(...HOPS), (conflict, hop) => {
        const ids = sideEntries(conflict, hop).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('side by side', () => {
  const conflict: Conflict = {
    base: onIncoming(listed(['a@x.example', 'b@x.example'], ['*'])),
    mine: onIncoming(listed(['A@x.example', 'c@x.example'], ['*'])),
    theirs: onIncoming({ mode: 'required' }),
  };

  it('marks each side’s lists against what was drafted on; an option without lists has none', () => {
    expect(sideList(conflict, 'incoming', 'mine', 'senders')).toEqual({
      added: ['c@x.example'],
      removed: ['b@x.example'],
      same: ['A@x.example'],
    });
    expect(sideList(conflict, 'incoming', 'base', 'recipients')).toEqual({ added: [], removed: [], same: ['*'] });
    expect(sideList(conflict, 'incoming', 'theirs', 'senders')).toBe(null);
  });

  it('leads from the base to each side', () => {
    fc.assert(
      fc.property(anyConflict, fc.constantFrom(...HOPS), fc.constantFrom(...SIDES), (any, hop, side) => {
        const setting = sideSetting(any, hop, side);
        const [senders, recipients] = [sideList(any, hop, side, 'senders'), sideList(any, hop, side, 'recipients')];
        expect(senders === null).toBe(setting.mode !== 'requiredFor');
        if (!senders || !recipients) return;
        const now = listed([...senders.same, ...senders.added], [...recipients.same, ...recipients.added]);
        expect(settingsEqual(now, setting)).toBe(true);
        const base = any.base[hop];
        const before = listed([...senders.removed, ...senders.same], [...recipients.removed, ...recipients.same]);
        expect(base.mode === 'requiredFor' ? settingsEqual(before, base) : senders.removed.length === 0).toBe(true);
      }),
    );
  });
});

describe('the result in words', () => {
  const theirs = onIncoming(listed(['a@x.example', 'b@x.example'], ['*']));

  it('says what a hop is, with the length of its lists', () => {
    expect(settingText({ mode: 'inherit' })).toBe('Inherit');
    expect(settingText(theirs.incoming)).toBe('Required for specific, 2 senders, 1 recipient');
  });

  it('says what changes on the service, and null where nothing does', () => {
    expect(changesText(theirs, onIncoming(listed(['B@x.example', 'a@x.example'], ['*'])))).toBe(null);
    expect(changesText(theirs, onIncoming(listed(['a@x.example', 'c@x.example', 'd@x.example'], ['*'])))).toBe(
      'Against the service now: Incoming +2 senders, −1 sender.',
    );
    expect(changesText(theirs, { incoming: { mode: 'required' }, delivery: { mode: 'automatic' } })).toBe(
      'Against the service now: Incoming from Required for specific to Required; Delivery from Inherit to Automatic.',
    );
  });
});
