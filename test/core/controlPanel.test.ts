import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DOMAIN_KIND, type TreeColumns } from '../../shared/tree/columns';
import { openWorkspace } from '../../electron/core/store/workspace';
import { customersCsv } from '../service/controlPanel/customersCsv';
import { startPanel, type Panel, type PanelOptions } from '../service/controlPanel/panel';
import { serve } from '../contract/serviceUnderTest';
import { startInternet } from '../service/internet/internet';
import { lasting, NO_CHANGE, REQUIRE_DELIVERY, REQUIRE_INCOMING, runCore, temporaryFolder } from './fixtures';
import type { TestCore } from './testCore';

async function servePanel(options: PanelOptions = {}): Promise<Panel> {
  const panel = await startPanel(options);
  onTestFinished(() => panel.stop());
  return panel;
}

async function connected(panel: Panel, core: TestCore = runCore()) {
  const pulled = core.until(({ lastPull, activity }) => lastPull !== null && activity === null);
  const { url, user, password } = panel;
  const opened = await core.call('workspace.connect', { address: url, user, password });
  if (opened.state !== 'open') throw new Error(`The workspace is ${opened.state}.`);
  await pulled;
  return { core, workspace: opened.workspace };
}

/** A file that a person chose: a ticket is its path. */
function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'customers.csv');
  writeFileSync(file, text);
  return file;
}

async function useCustomers(core: TestCore, text: string) {
  const preview = await core.call('customers.read', { ticket: fileOf(text) });
  return { preview, state: await core.call('customers.use', null) };
}

/** Each node with its parent, by name. */
function parentsOf(tree: TreeColumns): Record<string, string> {
  return Object.fromEntries(tree.names.map((name, at) => [name, tree.names[tree.parents[at] ?? -1] ?? '']));
}

function idOf(tree: TreeColumns, name: string): string {
  const at = tree.names.indexOf(name);
  if (at < 0) throw new Error(`There is no ${name}.`);
  return tree.ids[at] ?? '';
}

describe('a workspace of a Control Panel', () => {
  it('opens for a user name and a password, keeps both and goes on with them', async () => {
    const panel = await servePanel();
    const kept = lasting();
    const { core, workspace } = await connected(panel, runCore(kept));
    expect(workspace).toMatchObject({ kind: 'controlPanel', account: panel.user, address: panel.url, role: 'admin' });
    expect(await kept.host.call('token.read', { workspace: workspace.id })).toBe(`${panel.user}:${panel.password}`);
    const tree = await core.tree();
    expect(tree.ids).toHaveLength(1 + panel.owned.length);
    await core.stop();
    const again = runCore({ ...kept, open: workspace.id });
    await again.until(({ connection }) => connection.state === 'online');
    expect((await again.tree()).ids).toEqual(tree.ids);
  });

  it('says what is wrong with what was entered', async () => {
    const panel = await servePanel();
    const core = runCore();
    const tried = (user: string, password: string, address = panel.url) =>
      expect(core.call('workspace.connect', { address, user, password })).rejects;
    await tried(panel.user, 'wrong').toMatchObject({ problem: { code: 'token.password_refused' } });
    await tried('with:colon', 'x').toMatchObject({ problem: { code: 'token.password_malformed' } });
    await tried('', 'x').toMatchObject({ problem: { code: 'token.password_malformed' } });
    panel.fail('noRight');
    await tried(panel.user, panel.password).toMatchObject({ problem: { code: 'account.panel_forbidden' } });
    const api = await serve();
    await tried(panel.user, panel.password, api.url).toMatchObject({ problem: { code: 'service.not_a_service' } });
    expect(await core.call('workspace.current', null)).toEqual({ state: 'none' });
  });

  it('asks for the password alone when it is another, and takes no wrong one', async () => {
    const panel = await servePanel();
    const kept = lasting();
    const { core, workspace } = await connected(panel, runCore(kept));
    panel.setPassword('another 1');
    await core.call('connection.check', null);
    await core.until(({ connection }) => connection.state === 'tokenNeeded');
    await expect(core.call('workspace.authorize', { token: 'wrong' })).rejects.toMatchObject({
      problem: { code: 'token.password_refused' },
    });
    await core.call('workspace.authorize', { token: 'another 1' });
    await core.until(({ connection }) => connection.state === 'online');
    expect(await kept.host.call('token.read', { workspace: workspace.id })).toBe(`${panel.user}:another 1`);
  });

  it('pulls 5,000 domains, places them under their customers, and keeps what is set and drafted when it pulls again', async () => {
    const panel = await servePanel({ seed: { domains: 5000, seed: 2 } });
    const kept = lasting();
    const first = await connected(panel, runCore(kept));
    await useCustomers(first.core, customersCsv(panel.owned));
    const before = await first.core.tree();
    expect(before.kinds.filter((kind) => kind === DOMAIN_KIND)).toHaveLength(5000);
    const [one, two] = panel.owned;
    if (!one || !two) throw new Error('There are no domains.');
    await first.core.stop();

    // As entered by hand.
    const file = openWorkspace(join(kept.folder, `${first.workspace.id}.sqlite`));
    const ids = file.nodes.standing().filter((id) => file.nodes.get(id)?.kind === 'domain');
    const [set = '', gone = '', drafted = ''] = ids;
    file.transaction(() =>
      file.policies.put(
        [set, gone].map((node) => ({
          node,
          version: 'hand-1',
          incoming: { mode: 'required' },
          delivery: { mode: 'inherit' },
        })),
      ),
    );
    const nameOf = (id: string): string => file.nodes.get(id)?.name ?? '';
    const [goneName, draftedName] = [nameOf(gone), nameOf(drafted)];
    file.close();

    const core = runCore({ ...kept, open: first.workspace.id });
    await core.until(({ connection, activity }) => connection.state === 'online' && activity === null);
    await core.save(drafted, REQUIRE_DELIVERY);
    panel.remove(goneName);
    panel.put({ name: 'new.example' });
    expect(await core.pull(true)).toMatchObject({ drafts: 1, lastProblem: null, drift: 2 });
    expect((await core.call('node.get', { node: set })).inForce.incoming).toEqual({ mode: 'required' });
    expect((await core.call('node.get', { node: drafted })).draft?.policy.delivery.mode).toBe('required');
    const tree = await core.tree();
    expect(parentsOf(tree)['new.example']).toBe(panel.user);
    expect(tree.ids).not.toContain(gone);
    expect(draftedName).not.toBe('');
    // What comes back is as it was.
    panel.put({ name: goneName });
    await core.pull();
    expect((await core.call('node.get', { node: gone })).inForce.incoming).toEqual({ mode: 'required' });
    expect(panel.asked.filter((path) => path.includes('domainslist'))).toHaveLength(4);
  });

  it('offers no push, no audit and no check', async () => {
    const panel = await servePanel();
    const { core } = await connected(panel);
    const tree = await core.tree();
    const node = tree.ids[1] ?? '';
    await core.save(node, REQUIRE_INCOMING);
    await expect(core.startPush([node])).rejects.toMatchObject({ problem: { code: 'push.by_hand' } });
    await expect(core.call('check.start', { push: 1 })).rejects.toMatchObject({
      problem: { code: 'service.not_offered' },
    });
    await expect(core.call('audit.start', null)).rejects.toMatchObject({ problem: { code: 'service.not_offered' } });
    expect((await core.plan()).map((item) => item.node)).toEqual([node]);
  });

  it('looks rarely whether the panel is there, and never at the whole list for it', async () => {
    const panel = await servePanel();
    const { core } = await connected(panel);
    const asked = panel.asked.length;
    await core.call('connection.check', null);
    expect(panel.asked.slice(asked)).toEqual(['/api/domain/exists/format/json/domain/hopseal.invalid/']);
  });

  it('repeats what failed on the way, and takes over nothing of an answer that is none', async () => {
    const panel = await servePanel();
    const { core } = await connected(panel);
    const { ids } = await core.tree();
    panel.fail('reset', 'html', 'wrongShape', 'cutOff');
    expect(await core.pull()).toMatchObject({ lastProblem: null });
    expect((await core.tree()).ids).toEqual(ids);
  });

  it('probes where the mail of its domains goes', async () => {
    const internet = await startInternet();
    onTestFinished(() => internet.stop());
    const panel = await servePanel({ seed: { domains: 30, seed: 3 }, defaultRoute: internet.routeOf });
    const core = runCore({ probes: { ...internet.settings, timeoutSeconds: 1 } });
    await connected(panel, core);
    const tree = await core.tree();
    const over = core.next('probe', ({ state }) => state === 'over');
    await core.call('probe.start', { nodes: [tree.ids[0] ?? ''] });
    await over;
    const node = tree.ids[1] ?? '';
    const probed = await core.call('probe.get', { node });
    expect(probed.route?.route).toEqual({ state: 'known', destinations: internet.routeOf(tree.names[1] ?? '') });
    expect(panel.mostAtOnce).toBeLessThanOrEqual(4);
  });
});

describe('the list of customers', () => {
  const LIST = [
    'Kunde;Standort;Domain',
    'Alder;North;a1.example',
    'alder ;;a2.example',
    'Bexley;;b1.example',
    ';;c1.example',
    'Carver;;not a domain',
    'Carver;;',
    'Dunmore;;b1.example',
    'Dunmore;;missing.example',
    '',
  ].join('\r\n');

  async function panelWith(...names: readonly string[]): Promise<Panel> {
    const panel = await servePanel();
    for (const { domain } of panel.owned) panel.remove(domain);
    for (const name of names) panel.put({ name });
    return panel;
  }

  it('places domains at once, says of each row what is wrong with it, and what the service lacks', async () => {
    const { core } = await connected(await panelWith('a1.example', 'a2.example', 'b1.example', 'c1.example'));
    const { preview, state } = await useCustomers(core, LIST);
    expect(preview.problems.first.map(({ row, code }) => [row, code])).toEqual([
      [5, 'noCustomer'],
      [6, 'notADomain'],
      [7, 'noDomain'],
      [8, 'elsewhere'],
    ]);
    expect(preview).toMatchObject({ customers: 3, sites: 1, placed: 3, unplaced: 1 });
    expect(state).toMatchObject({ lacking: { count: 1, first: ['missing.example'] }, file: { name: 'customers.csv' } });
    expect(parentsOf(await core.tree())).toEqual({
      'msp-admin': '',
      Alder: 'msp-admin',
      North: 'Alder',
      'a1.example': 'North',
      'a2.example': 'Alder',
      Bexley: 'msp-admin',
      'b1.example': 'Bexley',
      Dunmore: 'msp-admin',
      'c1.example': 'msp-admin',
    });
    expect((await core.until(() => true)).drift).toBe(0);
  });

  it('takes the place of the one before; a customer under a new name keeps what is drafted on it', async () => {
    const { core } = await connected(await panelWith('a1.example', 'a2.example', 'b1.example'));
    await useCustomers(core, LIST);
    const alder = idOf(await core.tree(), 'Alder');
    await core.save(alder, REQUIRE_INCOMING);
    const { preview } = await useCustomers(
      core,
      'Customer,Domain\nAlder Group,a1.example\nAlder Group,a2.example\nAlder,b1.example\n',
    );
    // Alder is still there, by name: with another domain.
    expect(preview.renamed.count).toBe(0);
    expect(idOf(await core.tree(), 'Alder')).toBe(alder);
    const renamed = await useCustomers(core, 'Customer,Domain\nNew Name,b1.example\n');
    expect(renamed.preview.renamed.first).toEqual([{ before: 'Alder', after: 'New Name' }]);
    const tree = await core.tree();
    expect(idOf(tree, 'New Name')).toBe(alder);
    expect((await core.call('node.get', { node: alder })).draft?.policy.incoming.mode).toBe('required');
    expect(tree.names).not.toContain('Alder Group');
    // A draft on what is gone waits for a new place, as after a pull.
    await core.call('customers.remove', null);
    const [item] = await core.plan();
    expect(item).toMatchObject({ node: alder, state: 'orphaned' });
    await core.save(idOf(await core.tree(), 'b1.example'), NO_CHANGE);
  });

  it('is written as it was read', async () => {
    const { core } = await connected(await panelWith('a1.example', 'xn--bcher-kva.example'));
    const list = 'Customer,Site,Domain\n=cmd(),"North, Main",a1.example\n"A ""quoted"" one",,bücher.example\n';
    await useCustomers(core, list);
    const before = parentsOf(await core.tree());
    const file = join(temporaryFolder(), 'out.csv');
    expect(await core.call('customers.export', { ticket: file })).toBe(2);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain("'=cmd()");
    await core.call('customers.remove', null);
    await useCustomers(core, text);
    expect(parentsOf(await core.tree())).toEqual(before);
  });

  it('is kept for a first pull that comes later, and for other starts', async () => {
    const panel = await panelWith('a1.example');
    const kept = lasting();
    const { core, workspace } = await connected(panel, runCore(kept));
    await useCustomers(core, LIST);
    await core.stop();
    panel.put({ name: 'missing.example' });
    const again = runCore({ ...kept, open: workspace.id });
    await again.until(({ connection, activity }) => connection.state === 'online' && activity === null);
    await again.pull();
    expect(parentsOf(await again.tree())).toMatchObject({ 'a1.example': 'North', 'missing.example': 'Dunmore' });
  });

  it('is none of a service that tells its customers itself', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const { ids } = await core.tree();
    for (const asking of [
      core.call('customers.read', { ticket: fileOf(LIST) }),
      core.call('customers.use', null),
      core.call('customers.remove', null),
    ]) {
      await expect(asking).rejects.toMatchObject({ problem: { code: 'customers.told' } });
    }
    expect((await core.tree()).ids).toEqual(ids);
  });

  it.each([
    ['', 'csv.empty'],
    ['Name,What\nx,y\n', 'customers.no_columns'],
    ['Customer,Domain\n"x,a.example\n', 'csv.quote_open'],
    ['PK\u0003\u0004xxxxxxxx', 'csv.xlsx'],
  ])('refuses %j and changes nothing', async (text, code) => {
    const { core } = await connected(await panelWith('a1.example'));
    const reading = core.call('customers.read', { ticket: fileOf(text) });
    await expect(reading).rejects.toMatchObject({ problem: { code } });
    await expect(core.call('customers.use', null)).rejects.toMatchObject({
      problem: { code: 'customers.nothing_read' },
    });
    expect((await core.call('customers.get', null)).file).toBeNull();
  });
});
