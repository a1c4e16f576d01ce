import fc from 'fast-check';
import { FORMAT, VERSION, type ChangeSet, type ChangeSetItem } from '../../shared/changeSet/format';
import { digestOf } from '../../electron/core/changeSets/signing';
import { itemText } from '../../shared/changeSet/canonical';
import { nodePolicy } from './policies';

const NAMES = ['Ann', 'Ben', 'Cleo'] as const;
const time = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString());
const node = fc.integer({ min: 0, max: 9 }).map((number) => `n${number}`);

function itemOf(node: string): fc.Arbitrary<ChangeSetItem> {
  return fc.record({
    node: fc.constant(node),
    name: fc.constant(`${node}.example`),
    kind: fc.constant('domain' as const),
    path: fc.constant(['Partner', 'Customer']),
    base: fc.record({ version: fc.constantFrom('1', '2'), policy: nodePolicy }),
    policy: nodePolicy,
  });
}

const by = fc.constantFrom(...NAMES).map((name) => ({ name, key: null }));

/** A change set of up to ten nodes, with what was said and decided about them. */
export const changeSets: fc.Arbitrary<ChangeSet> = fc.uniqueArray(node, { minLength: 1 }).chain((nodes) =>
  fc
    .record({
      savedAt: time,
      title: fc.constantFrom('Banks', 'Clinics'),
      note: fc.constantFrom('', 'As agreed.'),
      author: by,
      items: fc.tuple(...nodes.map(itemOf)),
      comments: fc.array(
        fc.record({
          id: fc.uuid(),
          node: fc.option(fc.constantFrom(...nodes)),
          by,
          at: time,
          text: fc.constant('Why?'),
        }),
        { maxLength: 5 },
      ),
      words: fc.array(
        fc.record({ node: fc.constantFrom(...nodes), by, at: time, verdict: fc.constantFrom('approved', 'sentBack') }),
        { maxLength: 8 },
      ),
    })
    .map(({ words, ...rest }) => ({
      format: FORMAT,
      version: VERSION,
      id: 'b3b7f2a4-64a4-4a1e-9a54-6b6a2f0f2f11',
      service: { address: 'https://filter.example', account: 'Contoso' },
      signature: null,
      verdicts: words.map(({ node, by, at, verdict }) => {
        const item = rest.items.find((each) => each.node === node);
        return {
          node,
          item: digestOf(itemText(node, item?.policy ?? rest.items[0]!.policy)),
          verdict,
          by,
          at,
          signature: null,
        };
      }),
      ...rest,
    })),
);
