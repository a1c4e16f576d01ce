import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Run } from '../../electron/cli/command';
import { changeSetFile } from '../../electron/cli/files/changeSetFile';
import { flawLines } from '../../electron/cli/told/checked';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { REQUIRE_DELIVERY, runCore, temporaryFolder } from './fixtures';
import type { TestCore } from './testCore';

const RUN: Run = {
  name: 'plan',
  files: [],
  options: {},
  signal: new AbortController().signal,
  progress: () => undefined,
  confirm: null,
};

/** What a command finds in a file, in the workspace of a core. */
async function look(core: TestCore, file: string, { isBlank = false } = {}) {
  const opened = await core.call('workspace.current', null);
  if (opened.state !== 'open') throw new Error(`The workspace is ${opened.state}.`);
  const { workspace } = opened;
  const session = { core: { ...core, ticketFor: (path: string) => path }, workspace, isBlank };
  return changeSetFile.draft(session, file, RUN);
}

it('is not gone on with where it was made for another service, though its nodes have the same ids and names', async () => {
  const [service, other] = [await serve(), await serve()];
  const [ann, ben] = [runCore(), runCore()];
  await ann.connectAndPull(service.url, service.admin.token);
  await ben.connectAndPull(other.url, other.admin.token);
  await ann.call('team.set', { name: 'Ann', approval: 'none', colleagues: [] });
  const nodes = (await freeDomains(service, 2)).map(({ id }) => id);
  for (const node of nodes) await ann.save(node, REQUIRE_DELIVERY);
  const file = join(temporaryFolder(), 'banks.hopseal');
  const id = await ann.call('changeSets.make', { nodes, title: 'Banks', note: '', into: null });
  await ann.call('changeSets.write', { id, ticket: file });
  const { service: madeFor } = await ann.call('changeSets.get', { id });

  const foreign = await look(ben, file);
  expect(foreign).toMatchObject({
    rows: 2,
    good: 0,
    same: 0,
    unknown: [],
    bad: [{ row: 0, code: 'changeSet.foreign' }],
  });
  expect(await ben.plan()).toEqual([]);
  const [line = ''] = flawLines({ checked: [foreign], unknown: [] });
  expect(line.startsWith(`${file}: `)).toBe(true);
  for (const part of [madeFor.account, madeFor.address, '[changeSet.foreign]']) expect(line).toContain(part);

  // At home it is as ever, and no workspace at all is no other one.
  expect(await look(ann, file)).toMatchObject({ rows: 2, good: 2, bad: [] });
  expect(await look(ben, file, { isBlank: true })).toMatchObject({ rows: 2, bad: [] });
});
