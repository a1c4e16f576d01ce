import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { holdFile } from '../../electron/core/store/hold';
import { serve } from '../contract/serviceUnderTest';
import { lasting, runCore, temporaryFolder } from './fixtures';

it('a workspace that one program has open is kept from any other, until it is closed', async () => {
  const service = await serve();
  const kept = lasting();
  const first = runCore({ ...kept, hold: holdFile });
  const { workspace } = await first.connectAndPull(service.url, service.admin.token);
  const second = runCore({ ...kept, hold: holdFile });
  await expect(second.call('workspace.open', { id: workspace.id })).rejects.toThrow('workspace.locked');
  expect(await second.call('workspace.current', null)).toMatchObject({ problem: { code: 'workspace.locked' } });
  // The first one is none the worse for it.
  await first.pull();
  await first.call('workspace.close', null);
  expect(await second.call('workspace.open', { id: workspace.id })).toMatchObject({ state: 'open' });
  await expect(first.call('workspace.open', { id: workspace.id })).rejects.toThrow('workspace.locked');
});

it('a damaged lock keeps no one from what it stands beside', () => {
  const file = join(temporaryFolder(), 'one.sqlite');
  writeFileSync(`${file}.use`, 'no database '.repeat(1000));
  holdFile(file)();
});
