import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TemplatePolicy } from '../../shared/templates/template';
import { hasFlag } from '../../shared/tree/columns';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { NO_CHANGE, requireFrom, REQUIRE_INCOMING, runCore, temporaryFolder } from './fixtures';

const REQUIRE: TemplatePolicy = { incoming: { mode: 'required' }, delivery: null };

async function connected(count = 5) {
  const service = await serve();
  const core = runCore();
  await core.connectAndPull(service.url, service.admin.token);
  const tree = await core.tree();
  const nodes = (await freeDomains(service, count)).map(({ id }) => id);
  return { service, core, nodes, tree };
}

async function listedBy(core: Awaited<ReturnType<typeof connected>>['core'], query: string): Promise<string[]> {
  const { ids } = await core.tree();
  return Array.from(await core.call('search.entries', { query }), (at) => ids[at] ?? '').sort();
}

describe('who lists an entry', () => {
  it('is found in force and drafted, by either form of a domain, and as it changes', async () => {
    const { service, core, nodes } = await connected();
    const [one = '', two = '', three = ''] = nodes;
    service.setPolicy(one, {
      incoming: { mode: 'requiredFor', senders: ['*@bücher-und-mehr.example'], recipients: ['Chef'] },
      delivery: { mode: 'inherit' },
    });
    await core.pull();
    expect(await listedBy(core, '@bücher-und-mehr')).toEqual([one]);
    expect(await listedBy(core, 'xn--bcher-und-mehr')).toEqual([one]);
    expect(await listedBy(core, 'chef')).toEqual([one]);
    await core.save(two, requireFrom('*@bank-of-tests.example'));
    await core.save(three, requireFrom('boss@Bank-of-Tests.example'));
    expect(await listedBy(core, '@BANK-of-tests.')).toEqual([two, three].sort());
    await core.call('draft.discard', { nodes: [two] });
    expect(await listedBy(core, '@bank-of-tests.')).toEqual([three]);
    await core.call('undo', null);
    expect(await listedBy(core, '@bank-of-tests.')).toEqual([two, three].sort());
    // Lists that do not count are not looked through.
    const draft = requireFrom('*@bank-of-tests.example');
    await core.save(two, { ...draft, incoming: { ...draft.incoming, mode: 'automatic' } });
    expect(await listedBy(core, '@bank-of-tests.')).toEqual([three]);
  });
});

describe('the marks of drafts', () => {
  it('say where one has an error, and where the service has changed the same', async () => {
    const { service, core, nodes } = await connected();
    const [wrong = '', fought = '', fine = ''] = nodes;
    await core.save(wrong, requireFrom('not an address'));
    await core.save(fine, REQUIRE_INCOMING);
    await core.save(fought, REQUIRE_INCOMING);
    service.setPolicy(fought, { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } });
    await core.pull();
    const flagsAt = async (node: string) => {
      const { ids, flags } = await core.tree();
      return flags[ids.indexOf(node)];
    };
    expect(hasFlag(await flagsAt(wrong), 'error')).toBe(true);
    expect(hasFlag(await flagsAt(wrong), 'conflict')).toBe(false);
    expect(hasFlag(await flagsAt(fought), 'conflict')).toBe(true);
    expect(await flagsAt(fine)).toBe(1);
    const told = core.next('marks', (marks) => marks.some(({ node }) => node === wrong));
    await core.save(wrong, requireFrom('an@address.example'));
    expect((await told).find(({ node }) => node === wrong)?.flags).toBe(1);
    await core.save(wrong, NO_CHANGE);
    expect(await flagsAt(wrong)).toBe(0);
  });
});

describe('searches and templates', () => {
  it('are kept under their names, across restarts', async () => {
    const { core, service } = await connected();
    await core.call('searches.save', { name: 'Clear text', query: '', facets: ['incoming.automatic'] });
    await core.call('searches.save', { name: 'Clear text', query: 'bank', facets: [] });
    expect(await core.call('searches.all', null)).toEqual([{ name: 'Clear text', query: 'bank', facets: [] }]);
    const id = await core.call('templates.save', { id: null, name: 'Law firms', note: '', policy: REQUIRE });
    await expect(
      core.call('templates.save', { id: null, name: 'Law firms', note: '', policy: REQUIRE }),
    ).rejects.toMatchObject({ problem: { code: 'template.name_taken' } });
    await core.call('templates.save', { id, name: 'Law firms', note: 'as agreed in May', policy: REQUIRE });
    await core.call('workspace.connect', { address: service.url, token: service.admin.token });
    expect(await core.call('templates.all', null)).toEqual([
      { id, name: 'Law firms', note: 'as agreed in May', policy: REQUIRE },
    ]);
    await core.call('searches.remove', { name: 'Clear text' });
    expect(await core.call('searches.all', null)).toEqual([]);
  });

  it('come from a file, and lose none for its name', async () => {
    const { core } = await connected();
    const file = join(temporaryFolder(), 'templates.json');
    const template = { name: 'Law firms', policy: REQUIRE };
    writeFileSync(file, JSON.stringify({ format: 'hopseal.templates', version: 1, templates: [template, template] }));
    expect(await core.call('templates.read', { ticket: file })).toEqual({ added: 2, renamed: ['Law firms (2)'] });
    writeFileSync(file, 'domain;incoming');
    await expect(core.call('templates.read', { ticket: file })).rejects.toMatchObject({
      problem: { code: 'template.not_a_file' },
    });
    expect(await core.call('templates.all', null)).toHaveLength(2);
  });

  it('are applied for each node as it is meant there, in one step', async () => {
    const { core, nodes, tree } = await connected();
    const policy: TemplatePolicy = {
      incoming: { mode: 'requiredFor', senders: ['*@mail.{domain}'], recipients: ['{customer}'] },
      delivery: null,
    };
    const change = { kind: 'template', policy } as const;
    const asked = [...nodes, tree.ids[0] ?? ''];
    expect(await core.call('bulk.preview', { nodes: asked, change })).toMatchObject({ changes: 5, unfilled: 1 });
    expect(await core.call('bulk.apply', { nodes: asked, change })).toBe(5);
    for (const node of nodes) {
      const { domain, draft, path } = await core.call('node.get', { node });
      expect(draft?.policy.incoming.senders).toEqual([`*@mail.${domain}`]);
      expect(path.at(-1)?.name.toLowerCase()).toContain((draft?.policy.incoming.recipients[0] ?? '').split('-')[0]);
      expect(draft?.policy.delivery.mode).toBe('inherit');
    }
    await core.call('undo', null);
    expect(await core.plan()).toEqual([]);
  });
});

describe('a baseline', () => {
  async function withBaseline() {
    const { service, core, nodes, tree } = await connected();
    const template = await core.call('templates.save', { id: null, name: 'All', note: '', policy: REQUIRE });
    const root = tree.ids[0] ?? '';
    await core.call('baselines.set', { node: root, template });
    const domains = service.counts.domains;
    return { service, core, nodes, root, template, domains };
  }

  it('counts who deviates, and brings them back in one step', async () => {
    const { core, root, template, domains } = await withBaseline();
    const { baselines } = await core.call('baselines.get', null);
    expect(baselines).toMatchObject([{ node: root, domains, template: { id: template } }]);
    const deviating = baselines[0]?.deviating ?? 0;
    expect(deviating).toBeGreaterThan(0);
    const { ids } = await core.tree();
    const drafted = await core.call('bulk.apply', { nodes: [...ids], change: { kind: 'baseline' } });
    expect(drafted).toBeGreaterThan(0);
    // What waits is enough: there is nothing left to draft. In force is still what was.
    expect(await core.call('bulk.apply', { nodes: [...ids], change: { kind: 'baseline' } })).toBe(0);
    expect((await core.call('baselines.get', null)).baselines[0]?.deviating).toBe(deviating);
    await core.startPush((await core.plan()).map(({ node }) => node));
    await core.until(({ activity, drafts }) => activity === null && drafts === 0);
    expect((await core.call('baselines.get', null)).baselines[0]?.deviating).toBe(0);
  });

  it('has exceptions that end, and reports on all of it', async () => {
    const { core, nodes, root, template, domains } = await withBaseline();
    const [one = '', two = ''] = nodes;
    await core.call('baselines.except', { nodes: [one], reason: '<b>Moves</b> in | May', until: '2999-01-31' });
    await core.call('baselines.except', { nodes: [two], reason: 'Was late', until: '2001-01-31' });
    const { baselines, exceptions } = await core.call('baselines.get', null);
    expect(baselines[0]?.excepted).toBe(1);
    expect(exceptions.map(({ node, isOver }) => [node, isOver])).toEqual([
      [two, true],
      [one, false],
    ]);
    const html = await core.call('baselines.report', { node: root, format: 'html' });
    expect(html).toContain('&lt;b&gt;Moves&lt;/b&gt; in | May');
    expect(html).toContain('<svg');
    expect(html).not.toContain('Was late');
    const markdown = await core.call('baselines.report', { node: null, format: 'markdown' });
    expect(markdown).toContain(String.raw`\<b\>Moves\</b\> in \| May`);
    const csv = await core.call('baselines.report', { node: null, format: 'csv' });
    expect(csv.trim().split('\r\n').length).toBeGreaterThan((baselines[0]?.deviating ?? domains) - 1);
    await core.call('baselines.removeExceptions', { nodes: [one, two] });
    expect((await core.call('baselines.get', null)).exceptions).toEqual([]);
    await expect(core.call('templates.remove', { id: template })).rejects.toMatchObject({
      problem: { code: 'template.in_use' },
    });
    await core.call('baselines.remove', { node: root });
    await core.call('templates.remove', { id: template });
    expect((await core.call('baselines.get', null)).baselines).toEqual([]);
  });
});
