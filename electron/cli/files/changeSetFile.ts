import { resolve } from 'node:path';
import { checkPolicy } from '../../../shared/findings/policy';
import type { ChangeSetItem, ChangeSetView } from '../../../shared/messages/changeSets';
import { findingText, t } from '../../../shared/text/text';
import type { CommandCore } from '../startCore';
import type { Session } from '../session';
import type { AskingFile, BadPlace, Checked } from './asking';

/** A change set: the core holds its digest and signatures, and says what each item comes to here. Its items are counted from 1. */
export const changeSetFile: AskingFile = {
  draft: async (session, file) => {
    const { core, isBlank } = session;
    const id = await core.call('changeSets.open', { ticket: core.ticketFor(resolve(file), 'read') });
    const set = await core.call('changeSets.get', { id });
    if (!isBlank && !set.isFromHere) return foreign(file, set);
    const items = await itemsOf(core, id);
    const bad = items.map((item, at) => errorsOf(session, item, at + 1));
    const isUnknown = ({ state }: ChangeSetItem): boolean => !isBlank && state === 'unknown';
    // What a push needs, an approval say, it asks for itself.
    if (items.length > 0) await core.call('changeSets.take', { id, which: 'all' });
    return {
      file,
      rows: items.length,
      good: items.filter((item, at) => !isUnknown(item) && bad[at]?.length === 0).length,
      bad: bad.flat(),
      beyond: 0,
      same: items.filter(({ state }) => state === 'inForce').length,
      unknown: items.filter(isUnknown).map(({ name }) => name),
    };
  },
};

/** Made for another service or account: what has the same ids there is another matter. None of it is drafted. */
function foreign(file: string, { items, service }: ChangeSetView): Checked {
  const message = t('commandLine/foreign', service);
  const flaw = { row: 0, column: null, header: '', code: 'changeSet.foreign', entry: '', message };
  return { file, rows: items, good: 0, bad: [flaw], beyond: 0, same: 0, unknown: [] };
}

async function itemsOf(core: CommandCore, id: string): Promise<readonly ChangeSetItem[]> {
  const items: ChangeSetItem[] = [];
  for (let next: string | null = '0'; next !== null;) {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(core, id, next);
    items.push(...page.rows);
    next = page.next;
  }
  return items;
}

function pageOf(core: CommandCore, id: string, next: string) {
  return core.call('changeSets.items', { id, next, atLeast: 0 });
}

function errorsOf({ workspace }: Session, { kind, name, after }: ChangeSetItem, row: number): BadPlace[] {
  const nodeDomain = kind === 'domain' ? name : null;
  return checkPolicy(after, { nodeDomain, anySender: workspace.anySender, now: Date.now() })
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      row,
      column: null,
      header: `${name}, ${t(`hop/${finding.hop}`)}, ${t(`lists/${finding.list}`)}`,
      code: finding.code,
      entry: finding.entry,
      message: findingText(finding),
    }));
}
