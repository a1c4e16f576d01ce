import type { ReachStep, WorkspaceHealth } from '../../shared/messages/diagnostics';
import { redact } from '../../shared/redact';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';

/** Writes all that is known where a person says, without addresses or secrets; answers what to say of it. */
export async function saveReport(health: WorkspaceHealth | null, steps: readonly ReachStep[] | null): Promise<string> {
  const { log, ...versions } = await callMain('app.versions', null);
  // Its words are for who helps, in whatever language: the names of the parts stay as they are.
  const text = redact(JSON.stringify({ at: new Date().toISOString(), versions, health, reach: steps, log }, null, 2));
  const saved = await callMain('file.save', { suggestedName: `${t('diagnostics/reportName')}.json`, text });
  if (saved.state === 'saved') return t('diagnostics/saved', { name: saved.name });
  return saved.state === 'failed' ? problemText(saved.problem) : '';
}
