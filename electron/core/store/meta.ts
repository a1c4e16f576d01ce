import * as v from 'valibot';
import { pageLinks, type PageLinks } from '../../../shared/messages/checklist';
import { workspaceInfo, type WorkspaceInfo } from '../../../shared/messages/model';
import { probeSettings, type ProbeSettings } from '../../../shared/messages/probe';
import type { LeftOut } from '../service/service';
import type { Database } from './database';

/** How far the workspace has read: what `since` takes. */
export interface SyncTokens {
  readonly nodes: string;
  readonly policies: string;
}

const syncTokens = v.object({ nodes: v.string(), policies: v.string() });

const customersFile = v.object({ name: v.string(), at: v.string() });
type CustomersFile = v.InferOutput<typeof customersFile>;
const leftOut = v.object({ name: v.string(), why: v.picklist(['notADomain', 'noIncoming']) });

/** What the workspace knows of itself. */
export interface Meta {
  info(): WorkspaceInfo | null;
  setInfo(info: WorkspaceInfo): void;
  tokens(): SyncTokens | null;
  lastPull(): string | null;
  /** Notes a finished pull: the tokens to go on from and when it was (RFC 3339). */
  setPulled(tokens: SyncTokens, at: string): void;
  /** The tokens that the pages of the pull under way go on from; null where it reads everything. */
  pullingSince(): SyncTokens | null;
  setPullingSince(tokens: SyncTokens | null): void;
  /** The number of the last drift that a person has seen. */
  driftSeen(): number;
  setDriftSeen(id: number): void;
  /** Where the service's audit was read to last. */
  auditCursor(): string | null;
  setAuditCursor(cursor: string | null): void;
  /** The certificate of an authority that counts for this service besides the system's: PEM. Null for none. */
  authority(): string | null;
  setAuthority(authority: string): void;
  /** The file that says whose the domains are, and when it was taken over (RFC 3339); null for none. */
  customersFile(): CustomersFile | null;
  setCustomersFile(file: CustomersFile | null): void;
  /** What the last pull left out of the tree. */
  leftOut(): readonly LeftOut[];
  setLeftOut(leftOut: readonly LeftOut[]): void;
  /** How probes are made; null where a person never said. */
  probeSettings(): ProbeSettings | null;
  /** Whether every push is checked afterwards. */
  checksPushes(): boolean;
  setChecksPushes(does: boolean): void;
  setProbeSettings(settings: ProbeSettings): void;
  /** Where the service's own pages are. */
  pageLinks(): PageLinks;
  setPageLinks(links: PageLinks): void;
}

export function createMeta(database: Database): Meta {
  const read = database.prepare('SELECT value FROM meta WHERE key = ?');
  const write = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const get = <S extends v.GenericSchema>(key: string, schema: S): v.InferOutput<S> | null => {
    const row = read.get(key) as { value: string } | undefined;
    return row ? v.parse(schema, JSON.parse(row.value)) : null;
  };
  const set = (key: string, value: unknown): void => void write.run(key, JSON.stringify(value));
  return {
    info: () => get('info', workspaceInfo),
    setInfo: (info) => set('info', info),
    tokens: () => get('tokens', syncTokens),
    lastPull: () => get('lastPull', v.string()),
    setPulled: (tokens, at) => {
      set('tokens', tokens);
      set('lastPull', at);
    },
    pullingSince: () => get('pullingSince', v.nullable(syncTokens)),
    setPullingSince: (tokens) => set('pullingSince', tokens),
    driftSeen: () => get('driftSeen', v.number()) ?? 0,
    setDriftSeen: (id) => set('driftSeen', id),
    auditCursor: () => get('auditCursor', v.nullable(v.string())),
    setAuditCursor: (cursor) => set('auditCursor', cursor),
    authority: () => get('authority', v.string()),
    setAuthority: (authority) => set('authority', authority),
    customersFile: () => get('customersFile', v.nullable(customersFile)),
    setCustomersFile: (file) => set('customersFile', file),
    leftOut: () => get('leftOut', v.array(leftOut)) ?? [],
    setLeftOut: (names) => set('leftOut', names),
    probeSettings: () => get('probeSettings', probeSettings),
    checksPushes: () => get('checksPushes', v.boolean()) ?? false,
    setChecksPushes: (does) => set('checksPushes', does),
    setProbeSettings: (settings) => set('probeSettings', settings),
    pageLinks: () => get('pageLinks', pageLinks) ?? { domain: null, admin: null },
    setPageLinks: (links) => set('pageLinks', links),
  };
}
