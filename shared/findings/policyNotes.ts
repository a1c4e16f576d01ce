import { settingsEqual } from '../policy/equal';
import type { HopPolicy, HopSetting } from '../policy/policy';
import { compareStrictness, meansEveryone } from '../policy/strictness';
import { POLICY_FINDING_SEVERITIES, type PolicyNoteCode, type Severity } from './finding';

/** Something to say about a hop's setting as a whole. */
export interface PolicyNote {
  readonly code: PolicyNoteCode;
  readonly severity: Severity;
  readonly other?: never;
}

/** A hop's setting among what surrounds it. */
export interface SettingInPlace {
  readonly setting: HopSetting;
  /** What the node would inherit. */
  readonly inherited: HopPolicy;
  /** What is in force at the node now, inheritance resolved. */
  readonly inForce: HopPolicy;
}

/** What there is to say about a setting where it stands. */
export function checkSetting({ setting, inherited, inForce }: SettingInPlace): readonly PolicyNote[] {
  const notes: PolicyNote[] = [];
  const next = setting.mode === 'inherit' ? inherited : setting;
  const strictness = compareStrictness(inForce, next);
  if (strictness === 'loosens' || strictness === 'mixed') notes.push(note('policy.loosens'));
  if (setting.mode !== 'inherit' && settingsEqual(setting, inherited)) notes.push(note('policy.same_as_inherited'));
  if (setting.mode === 'requiredFor' && meansEveryone(setting)) notes.push(note('policy.means_required'));
  return notes;
}

function note(code: PolicyNoteCode): PolicyNote {
  return { code, severity: POLICY_FINDING_SEVERITIES[code] };
}
