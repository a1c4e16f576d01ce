import { DOMAIN_KIND, type TreeColumns } from '../../../shared/tree/columns';
import type { HopsealApp } from '../../app/hopsealApp';
import type { TestCore } from '../../core/testCore';
import type { Service } from '../../service';
import type { Internet } from '../../service/internet/internet';
import { draft, freeAdmin, freePlaces, listed, onIncoming, openPrepared, type Place } from '../prepared';

const REQUIRED = { mode: 'required' } as const;
const AUTOMATIC = { mode: 'automatic' } as const;

/** What a workspace has in which every page has something to show. */
export interface Stage {
  readonly service: Service;
  readonly root: Place;
  readonly admin: Place;
  /** A domain of that admin whose mail goes to a server that can be probed. */
  readonly probed: Place;
  readonly free: Place;
  readonly wrong: Place;
  readonly conflict: Place;
  readonly orphan: Place;
}

export interface Walk {
  readonly app: HopsealApp;
  readonly stage: Stage;
  /** Judges what is shown now. */
  readonly see: (place: string) => Promise<void>;
}

/** Opens the app at a workspace with drafts in every state, a push, changes of colleagues, templates, baselines and searches. */
export async function openStage(service: Service, internet: Internet) {
  const made: { stage?: Stage } = {};
  const prepare = async (core: TestCore, tree: TreeColumns): Promise<void> => {
    made.stage = stageOf(service, tree);
    service.setRoute(made.stage.probed.id, [internet.server('expired')]);
    await pushOne(core, service, tree);
    await draftAll(core, made.stage);
    await keep(core, made.stage);
  };
  const app = await openPrepared(service, prepare, service.admin, {
    HOPSEAL_PROBE: JSON.stringify(internet.settings),
  });
  if (!made.stage) throw new Error('The stage was not set.');
  return { ...app, stage: made.stage };
}

function stageOf(service: Service, tree: TreeColumns): Stage {
  const [free, wrong, conflict, orphan] = freePlaces(tree, 6).slice(2) as [Place, Place, Place, Place];
  const placeAt = (at: number): Place => ({ id: tree.ids[at] ?? '', name: tree.names[at] ?? '' });
  const taken = new Set([wrong, conflict, orphan].map(({ id }) => id));
  const admin = freeAdmin(tree, 2);
  const start = tree.ids.indexOf(admin.id);
  const probed = tree.ids.findIndex((id, at) => at > start && tree.kinds[at] === DOMAIN_KIND && !taken.has(id));
  return { service, root: placeAt(0), admin, probed: placeAt(probed), free, wrong, conflict, orphan };
}

/** What was pushed, and changed by a colleague since. */
async function pushOne(core: TestCore, service: Service, tree: TreeColumns): Promise<void> {
  const [mine, theirs] = freePlaces(tree, 2) as [Place, Place];
  await draft(core, mine, listed(['*@bank.example', 'ann@partner.example'], ['finance', 'hr']));
  await core.startPush([mine.id]);
  await core.until(({ lastPush, activity }) => activity === null && lastPush !== null && lastPush.finishedAt !== null);
  service.setPolicy(theirs.id, onIncoming(listed(['*@supplier.example'])), 'petra');
}

async function draftAll(core: TestCore, { service, admin, wrong, conflict, orphan }: Stage): Promise<void> {
  await draft(core, admin, REQUIRED);
  await draft(core, wrong, listed(['nobody', '*@partner.example', 'partner.example'], ['hr', 'hr']));
  await draft(core, conflict, listed(['*@bank.example', 'ann@partner.example'], ['hr']));
  await draft(core, orphan, REQUIRED);
  service.setPolicy(conflict.id, onIncoming(listed(['carl@supplier.example'], ['finance'])), 'petra');
  service.removeNode(orphan.id);
  await core.pull();
}

async function keep(core: TestCore, { root, free }: Stage): Promise<void> {
  const policy = { incoming: REQUIRED, delivery: AUTOMATIC };
  const template = await core.call('templates.save', { id: null, name: 'Law firms', note: 'As agreed', policy });
  await core.call('templates.save', { id: null, name: 'Schools', note: '', policy: { ...policy, delivery: null } });
  await core.call('baselines.set', { node: root.id, template });
  await core.call('baselines.except', { nodes: [free.id], reason: 'Replaced next spring', until: '2999-12-31' });
  await core.call('searches.save', { name: 'All required', query: '', facets: ['incoming.required'] });
}
