import { expect, it } from 'vitest';
import { createMemoryHost, type Host } from '../../electron/core/host';
import type { HostAsk } from '../../shared/messages/host';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { REQUIRE_INCOMING, runCore } from './fixtures';

it('the desktop is told how many drafts wait and how far a push is, and no more often than that changes', async () => {
  const service = await serve();
  const told: HostAsk<'desktop.status'>[] = [];
  const memory = createMemoryHost();
  const host: Host = {
    call: (call, ask) => {
      if (call === 'desktop.status') told.push(ask as HostAsk<'desktop.status'>);
      return memory.call(call, ask);
    },
  };
  const core = runCore({ host });
  await core.connectAndPull(service.url, service.admin.token);
  const nodes = (await freeDomains(service, 3)).map(({ id }) => id);
  for (const node of nodes) await core.save(node, REQUIRE_INCOMING);
  await core.until(({ drafts }) => drafts === 3);
  const over = core.until(({ lastPush, activity }) => activity === null && Boolean(lastPush?.finishedAt));
  await core.startPush(nodes);
  await over;
  await core.until(({ drafts }) => drafts === 0);
  expect(told.map(({ drafts }) => drafts)).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  expect(told.some(({ progress }) => progress !== null)).toBe(true);
  expect(told.at(-1)).toEqual({ drafts: 0, progress: null });
  told.forEach((each, at) => expect(each).not.toEqual(told[at - 1]));
});
