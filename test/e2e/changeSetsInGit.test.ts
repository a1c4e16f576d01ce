import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { sandboxFlags } from '../../scripts/electronFlags';
import { resolveRuntime } from '../../scripts/runtime/index';
import { t } from '../../shared/text/text';
import { changeSetsOf } from '../app/changeSetPage';
import { runHopseal } from '../app/hopsealCommand';
import { freeDomains } from '../contract/serviceUnderTest';
import { openConnected, openService } from './fixtures';

const LONG_MS = 300_000;
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = 'Banks.hopseal';

/** A repository that two clones share, with Hopseal to merge change sets. */
async function repository() {
  const { executable } = await resolveRuntime(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const git = (at: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd: join(folder, at), encoding: 'utf8', env: { ...process.env, LANG: 'C' } });
  git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'origin');
  const clone = (name: string): string => {
    git('.', 'clone', '--quiet', 'origin', name);
    git(name, 'config', 'user.name', name);
    git(name, 'config', 'user.email', `${name}@msp.example`);
    const words = [executable, ...sandboxFlags(), PROJECT].map((word) => `'${word}'`).join(' ');
    git(name, 'config', 'merge.hopseal.driver', `${words} merge %O %A %B`);
    return join(folder, name, FILE);
  };
  const commit = (at: string, message: string): void => {
    git(at, 'add', '--all');
    git(at, 'commit', '--quiet', '--message', message);
  };
  return { folder, git, clone, commit };
}

it('is kept in a repository, edited on both sides, and merged by Hopseal', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const [one, two] = (await freeDomains(service, 2)).map(({ name }) => name);
  const { folder, git, clone, commit } = await repository();
  const annFile = clone('ann');
  const ann = await openConnected(service);
  const annSets = changeSetsOf(ann);
  for (const name of [one, two]) {
    await ann.window.select(name ?? '');
    await ann.window.choose('delivery', 'required');
  }
  await ann.window.waitForDrafts(2);
  await annSets.team('Ann', () => ann.page.getByLabel(t('changeSets/approvals/named'), { exact: true }).check());
  await annSets.make(2, 'Banks');
  await annSets.save(annFile);
  writeFileSync(join(folder, 'ann', '.gitattributes'), '*.hopseal merge=hopseal\n');
  commit('ann', 'Banks: delivery only over TLS');
  git('ann', 'push', '--quiet', 'origin', 'HEAD:main');

  const benFile = clone('ben');
  const ben = await openConnected(service);
  const benSets = changeSetsOf(ben);
  await benSets.team('Ben');
  await benSets.open(benFile);
  await benSets
    .item(one ?? '')
    .getByRole('button', { name: t('changeSets/approveOf', { name: one }) })
    .click();
  const other = benSets.item(two ?? '');
  await other.getByLabel(t('changeSets/commentOn', { name: two })).fill('Incoming as well, please.');
  await other.getByRole('button', { name: t('changeSets/add') }).click();
  await other.getByRole('paragraph').getByText('Incoming as well, please.').waitFor();
  await benSets.save(benFile);
  commit('ben', 'One approved');

  // Meanwhile its author goes on.
  await ann.window.select(two ?? '');
  await ann.window.choose('incoming', 'required');
  await ann.window.waitForSaved();
  await annSets.make(2, 'Banks', 'Banks');
  await annSets.save(annFile);
  commit('ann', 'Incoming, too');
  git('ann', 'push', '--quiet', 'origin', 'HEAD:main');
  // A difference is the lines that were changed.
  const changed = git('ann', 'diff', '--numstat', 'HEAD~1', '--', FILE).split('\t').map(Number);
  expect((changed[0] ?? 0) + (changed[1] ?? 0)).toBeLessThan(12);

  git('ben', 'pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main');
  git('ben', 'push', '--quiet', 'origin', 'HEAD:main');
  git('ann', 'pull', '--quiet', '--no-rebase', 'origin', 'main');
  expect(readFileSync(annFile, 'utf8')).toBe(readFileSync(benFile, 'utf8'));

  await annSets.open(annFile);
  await annSets
    .item(two ?? '')
    .getByText('Incoming as well, please.')
    .waitFor();
  await annSets
    .item(one ?? '')
    .getByText(t('changeSets/verdict/approved', { name: 'Ben' }))
    .waitFor();
  await ann.window.openReview(2);
  await ann.window.push(1);
  await ann.window.waitForDrafts(1);
  expect([...ann.complaints, ...ben.complaints]).toEqual([]);

  // The pipeline holds it, and what someone edited by hand is refused.
  const validated = await runHopseal(['validate', annFile, '--json', `--data=${join(folder, 'ci')}`]);
  expect(validated.exitCode).toBe(0);
  expect(validated.json()).toMatchObject({ files: [{ rows: 2, good: 2 }] });
  writeFileSync(annFile, readFileSync(annFile, 'utf8').replace('"required"', '"automatic"'));
  const tampered = await runHopseal(['validate', annFile, '--json', `--data=${join(folder, 'ci')}`]);
  expect(tampered.exitCode).toBe(1);
  expect(tampered.json()).toMatchObject({ error: { code: 'changeSet.changed' } });
});
