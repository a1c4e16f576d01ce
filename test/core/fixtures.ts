import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createMemoryHost } from '../../electron/core/host';
import type { DraftPolicy } from '../../shared/policy/draft';
import { startTestCore, type TestCore, type TestCoreOptions } from './testCore';

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A core that stops with the test. */
export function runCore(options: Partial<TestCoreOptions> = {}): TestCore {
  const core = startTestCore({ folder: temporaryFolder(), ...options });
  onTestFinished(() => core.stop());
  return core;
}

/** What stays when a core goes: its folder, and what its host keeps. */
export function lasting(): Required<Pick<TestCoreOptions, 'folder' | 'host'>> {
  return { folder: temporaryFolder(), host: createMemoryHost() };
}

const NO_LISTS = { senders: [], recipients: [] };
const INHERIT = { mode: 'inherit', ...NO_LISTS } as const;

/** Incoming only over TLS. */
export const REQUIRE_INCOMING: DraftPolicy = { incoming: { mode: 'required', ...NO_LISTS }, delivery: INHERIT };

/** Delivery only over TLS. */
export const REQUIRE_DELIVERY: DraftPolicy = { incoming: INHERIT, delivery: { mode: 'required', ...NO_LISTS } };

/** Incoming only over TLS from these senders, to everyone. */
export function requireFrom(...senders: string[]): DraftPolicy {
  return { incoming: { mode: 'requiredFor', senders, recipients: ['*'] }, delivery: INHERIT };
}

/** The draft that changes nothing of a node that was never set. */
export const NO_CHANGE: DraftPolicy = { incoming: INHERIT, delivery: INHERIT };
