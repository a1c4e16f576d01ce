import { ExpectedError } from '../../../shared/errors/codes';
import { isFaulty } from '../../../shared/findings/policy';
import type { WorkspaceInfo } from '../../../shared/messages/model';
import { policyOf } from '../../../shared/policy/draft';
import {
  atomically,
  atomicallyLightly,
  BUSY_MS,
  closeDatabase,
  expectingDiskErrors,
  openDatabase,
  type Database,
} from './database';
import type { Changed } from './changed';
import { createChangeSets, type ChangeSets } from './changeSets';
import { createAudit, type Audit } from './audit';
import { createBaselines, type Baselines } from './baselines';
import { createCustomers, type Customers } from './customers';
import { createChecklists, type Checklists } from './checklists';
import { createDrafts, type Drafts } from './drafts';
import { createDrift, type Drift } from './drift';
import { createHistory, type History } from './history';
import { createImports, type Imports } from './imports';
import { createMeta, type Meta } from './meta';
import { migrate } from './migrations';
import { createNodes, type Nodes } from './nodes';
import { createProbes, type Probes } from './probes';
import { createPolicies, type Policies } from './policies';
import { createPulledPages, type PulledPages } from './pulledPages';
import { createPushes, type Pushes } from './pushes';
import { createSearches, type Searches } from './searches';
import { createSteps, type Steps } from './steps';
import { createTemplates, type Templates } from './templates';

/** One service account's local copy: tree, bases, drafts, pushes and what became of them. One SQLite file. */
export interface Workspace {
  readonly file: string;
  readonly info: WorkspaceInfo;
  readonly meta: Meta;
  readonly nodes: Nodes;
  readonly policies: Policies;
  readonly drafts: Drafts;
  readonly steps: Steps;
  readonly pushes: Pushes;
  readonly history: History;
  readonly drift: Drift;
  readonly audit: Audit;
  readonly pulledPages: PulledPages;
  readonly imports: Imports;
  readonly searches: Searches;
  readonly templates: Templates;
  readonly baselines: Baselines;
  readonly probes: Probes;
  readonly changeSets: ChangeSets;
  readonly customers: Customers;
  readonly checklists: Checklists;
  /** Goes up with every change of a draft, of what is in force or of the tree. */
  readonly revision: number;
  /** Calls back with every write that the revision counts, before it is committed. */
  onChanged(listen: Changed): void;
  /**
   * Lets another connection to the file write drafts; `work` answers of which nodes. Whoever writes here meanwhile waits for it.
   */
  whileWrittenBeside<T extends { readonly nodes: readonly string[] }>(work: () => Promise<T>): Promise<T>;
  /** Runs work in one transaction: all of it happens or nothing. */
  transaction<T>(work: () => T): T;
  /** The same without waiting for the disk: a power cut may undo it. For what can be asked for again. */
  lightly<T>(work: () => T): T;
  setInfo(info: WorkspaceInfo): void;
  /** Reads all of the file: the version of its tables, and what is wrong with it. */
  inspect(): { readonly schema: number; readonly faults: string[] };
  close(): void;
}

/** More than an import of very many drafts takes to write. */
const LONGEST_WRITE_MS = 120_000;

const now = (): string => new Date().toISOString();

/**
 * Opens a workspace file. Throws `workspace.none` where it was never set up, `workspace.damaged`, `workspace.newer`,
 * `workspace.locked` or a disk error; the file stays as it is.
 */
export function openWorkspace(file: string): Workspace {
  return build(file, (meta) => {
    const info = meta.info();
    if (!info) throw new ExpectedError('workspace.none', { file });
    return info;
  });
}

/** Opens a workspace file for an account, or makes one. */
export function setUpWorkspace(file: string, info: WorkspaceInfo): Workspace {
  return build(file, (meta) => {
    meta.setInfo(info);
    return info;
  });
}

function build(file: string, identify: (meta: Meta) => WorkspaceInfo): Workspace {
  const database = openDatabase(file);
  try {
    return expectingDiskErrors(file, () => {
      migrate(database, file);
      const meta = createMeta(database);
      return assemble(file, database, meta, identify(meta));
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

function assemble(file: string, database: Database, meta: Meta, first: WorkspaceInfo): Workspace {
  let info = first;
  // No two runs have one in common: a window may outlive the core.
  let revision = Date.now();
  const listeners = new Set<Changed>();
  const changed: Changed = (written) => {
    if (written.length === 0) return;
    revision++;
    for (const listen of listeners) listen(written);
  };
  const nodes = createNodes(database, changed);
  const steps = createSteps(database);
  const policies = createPolicies(database, changed);
  const drafts = createDrafts(database, changed, ({ node, policy }) =>
    isFaulty(policyOf(policy), () => {
      const found = nodes.get(node);
      return { nodeDomain: found?.kind === 'domain' ? found.name : null, anySender: info.anySender, now: Date.now() };
    }),
  );
  // Of an earlier version it is not known which of them have errors.
  drafts.recheck(false);
  return {
    file,
    get info() {
      return info;
    },
    get revision() {
      return revision;
    },
    meta,
    onChanged: (listen) => void listeners.add(listen),
    whileWrittenBeside: async (work) => {
      database.exec(`PRAGMA busy_timeout = ${LONGEST_WRITE_MS}`);
      try {
        const done = await work();
        steps.writtenBeside();
        changed(done.nodes);
        return done;
      } finally {
        database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
      }
    },
    nodes,
    policies,
    drafts,
    steps,
    pushes: createPushes(database, now, changed),
    history: createHistory(database),
    drift: createDrift(database),
    audit: createAudit(database),
    pulledPages: createPulledPages(database),
    imports: createImports(database, { drafts, steps }),
    searches: createSearches(database),
    templates: createTemplates(database),
    baselines: createBaselines(database),
    probes: createProbes(database),
    changeSets: createChangeSets(database, changed, () => drafts.nodes()),
    customers: createCustomers(database),
    checklists: createChecklists(database),
    transaction: (work) => atomically(database, work),
    lightly: (work) => atomicallyLightly(database, work),
    setInfo: (next) => {
      const isOther = next.anySender !== info.anySender;
      meta.setInfo(next);
      info = next;
      // A bare * may be taken from now on, or no longer.
      if (isOther) drafts.recheck(true);
    },
    inspect: () => {
      const rows = database.prepare('PRAGMA integrity_check').raw().all() as [string][];
      const { user_version: schema } = database.prepare('PRAGMA user_version').get() as { user_version: number };
      return { schema, faults: rows.map(([fault]) => fault).filter((fault) => fault !== 'ok') };
    },
    close: () => {
      nodes.keepShape();
      closeDatabase(database);
    },
  };
}
