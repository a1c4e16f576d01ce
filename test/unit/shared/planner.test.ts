import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationFor, type Operation } from '../../../shared/plan/planner';
import { policiesEqual } from '../../../shared/policy/equal';
import { INHERIT_BOTH, type HopSetting, type NodePolicy } from '../../../shared/policy/policy';
import { nodePolicy } from '../../builders/policies';

const REQUIRED = { mode: 'required' } as const;
const AUTOMATIC = { mode: 'automatic' } as const;

function incoming(setting: HopSetting): NodePolicy {
  return { ...INHERIT_BOTH, incoming: setting };
}

function from(...senders: string[]): NodePolicy {
  return incoming({ mode: 'requiredFor', senders, recipients: ['*'] });
}

const delivery = (setting: HopSetting): NodePolicy => ({ ...INHERIT_BOTH, delivery: setting });

interface Case {
  readonly name: string;
  readonly base: NodePolicy;
  readonly draft: NodePolicy;
  /** Absent: as the base, at its version. Null: the node went away. */
  readonly remote?: NodePolicy | null;
  readonly expected: Operation;
}

const put = (before: NodePolicy, after: NodePolicy, isMerged = true): Operation => ({
  kind: 'put',
  ifMatch: isMerged ? '2' : '1',
  before,
  after,
  isMerged,
});

const CASES: readonly Case[] = [
  {
    name: 'sends a draft on what it was made on',
    base: INHERIT_BOTH,
    draft: incoming(REQUIRED),
    expected: put(INHERIT_BOTH, incoming(REQUIRED), false),
  },
  {
    name: 'has nothing to do for a draft that asks for what is in force',
    base: incoming(REQUIRED),
    draft: incoming(REQUIRED),
    expected: { kind: 'none' },
  },
  {
    name: 'has nothing to do where a colleague did the same',
    base: INHERIT_BOTH,
    draft: incoming(REQUIRED),
    remote: incoming(REQUIRED),
    expected: { kind: 'none' },
  },
  {
    name: 'has nothing to do where lists are the same in other words',
    base: INHERIT_BOTH,
    draft: from('B@x.example', 'a@x.example'),
    remote: from('a@x.example', 'b@X.example', 'a@x.example'),
    expected: { kind: 'none' },
  },
  {
    name: 'keeps what a colleague did on the other hop',
    base: INHERIT_BOTH,
    draft: incoming(REQUIRED),
    remote: delivery(REQUIRED),
    expected: put(delivery(REQUIRED), { incoming: REQUIRED, delivery: REQUIRED }),
  },
  {
    name: 'keeps the entries of both sides',
    base: from('a@x.example'),
    draft: from('a@x.example', 'mine@x.example'),
    remote: from('a@x.example', 'theirs@x.example'),
    expected: put(from('a@x.example', 'theirs@x.example'), from('a@x.example', 'mine@x.example', 'theirs@x.example')),
  },
  {
    name: 'takes off what either side took off',
    base: from('a@x.example', 'b@x.example', 'c@x.example'),
    draft: from('b@x.example', 'c@x.example'),
    remote: from('a@x.example', 'c@x.example'),
    expected: put(from('a@x.example', 'c@x.example'), from('c@x.example')),
  },
  {
    name: 'goes on from a version that moved and came back',
    base: INHERIT_BOTH,
    draft: incoming(REQUIRED),
    remote: INHERIT_BOTH,
    expected: put(INHERIT_BOTH, incoming(REQUIRED)),
  },
  {
    name: 'leaves it to a person where both sides set the same hop differently',
    base: INHERIT_BOTH,
    draft: incoming(REQUIRED),
    remote: incoming(AUTOMATIC),
    expected: { kind: 'conflict', hops: ['incoming'], proposed: incoming(REQUIRED) },
  },
  {
    name: 'leaves it to a person where both sides made a list where there was none',
    base: INHERIT_BOTH,
    draft: from('mine@x.example'),
    remote: from('theirs@x.example'),
    expected: { kind: 'conflict', hops: ['incoming'], proposed: from('mine@x.example', 'theirs@x.example') },
  },
  {
    name: 'has nowhere to send a draft whose node went away',
    base: INHERIT_BOTH,
    draft: incoming(REQUIRED),
    remote: null,
    expected: { kind: 'orphaned' },
  },
];

describe('the planner', () => {
  it.each(CASES)('$name', ({ base, draft, remote, expected }) => {
    const now = remote === undefined ? { version: '1', policy: base } : remote && { version: '2', policy: remote };
    expect(operationFor({ version: '1', policy: base }, draft, now)).toEqual(expected);
  });

  it('never sends what is in force, and always on the version that is', () => {
    fc.assert(
      fc.property(nodePolicy, nodePolicy, nodePolicy, fc.boolean(), (base, draft, theirs, hasMoved) => {
        const remote = hasMoved ? { version: '2', policy: theirs } : { version: '1', policy: base };
        const operation = operationFor({ version: '1', policy: base }, draft, remote);
        if (operation.kind !== 'put') return;
        expect(policiesEqual(operation.after, remote.policy)).toBe(false);
        expect([operation.ifMatch, operation.before]).toEqual([remote.version, remote.policy]);
      }),
    );
  });

  it('comes to the same from what it has merged', () => {
    fc.assert(
      fc.property(nodePolicy, nodePolicy, nodePolicy, (base, draft, theirs) => {
        const remote = { version: '2', policy: theirs };
        const operation = operationFor({ version: '1', policy: base }, draft, remote);
        if (operation.kind !== 'put') return;
        const again = operationFor(remote, operation.after, remote);
        expect(again).toMatchObject({ kind: 'put', ifMatch: '2', after: operation.after });
      }),
    );
  });
});
