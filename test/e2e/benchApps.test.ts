import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resolveRuntime } from '../../scripts/runtime/index';
import { startApp } from '../bench/electronProcess';
import { makeUserData } from '../bench/workspace';
import { userDataFolder } from './fixtures';

it('says to the benchmarks when it can be used, as a bare window does', async () => {
  const { executable } = await resolveRuntime(() => undefined);
  const folder = userDataFolder();
  const bare = await startApp('bare', executable, join(folder, 'bare'));
  await bare.stop();
  makeUserData(join(folder, 'product'), { domains: 100, policyEvery: 10 });
  const product = await startApp('hopseal', executable, join(folder, 'product'));
  const [coreMs, keptMs] = [await product.later('core-usable'), await product.later('tree-kept')];
  await product.stop();
  for (const ms of [bare.ms, product.ms, coreMs, keptMs]) expect(ms).toBeGreaterThan(0);
});
