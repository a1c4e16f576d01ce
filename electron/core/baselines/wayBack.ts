import { bringBack } from '../../../shared/baselines/bringBack';
import type { TemplatePolicy } from '../../../shared/templates/template';
import type { Workspace } from '../store/workspace';
import { lookAtBaselines } from './look';

/** What is to be set at these places so that they are again as agreed, drafts as they are; nothing where they will be. */
export function wayBack(workspace: Workspace, places: ReadonlySet<number>): Map<number, TemplatePolicy> {
  const { agreed, agreement, draftedAt } = lookAtBaselines(workspace);
  return bringBack({ ...agreed, settingAt: draftedAt() }, agreement, places);
}
