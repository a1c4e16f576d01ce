import { beforeEach, expect, it } from 'vitest';
import { CoreError } from '../../../renderer/core/port';
import { orRefuse, readOrRefuse } from '../../../renderer/workspace/orRefuse';
import { useWorkspace } from '../../../renderer/workspace/workspaceStore';
import { SAMPLE } from '../../../electron/core/sample/sample';
import type { Opened } from '../../../shared/messages/model';
import type { Problem } from '../../../shared/messages/values';

const failing = (code: Problem['code']) => () => Promise.reject(new CoreError({ code, details: {} }));
const refusal = () => useWorkspace.getState().refusal?.code ?? null;
const OPEN = { state: 'open', workspace: SAMPLE } as Extract<Opened, { state: 'open' }>;

beforeEach(() => useWorkspace.setState({ opened: OPEN, refusal: null }));

it('says why what a person started could not be done', async () => {
  await orRefuse(failing('probe.busy'));
  expect(refusal()).toBe('probe.busy');
});

it('says nothing of a reading that a core left unanswered as it went away: the next one is asked for it', async () => {
  await readOrRefuse(failing('sync.cancelled'));
  expect(refusal()).toBeNull();
  await readOrRefuse(failing('disk.failed'));
  expect(refusal()).toBe('disk.failed');
});
