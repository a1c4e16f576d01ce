import type { Hop, HopSetting } from '../policy/policy';

/** What a template sets at a hop, `inherit` included; null: it leaves the hop as it is at each node. */
export type TemplatePolicy = Readonly<Record<Hop, HopSetting | null>>;

/** A policy under a name. Its entries may have placeholders in them (placeholders.ts). */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly policy: TemplatePolicy;
}
