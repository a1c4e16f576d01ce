import type { Command } from '../command';
import { exportChangeSet } from './exportChangeSet';
import { exportCsv } from './exportCsv';

/** Policies as CSV, or drafts as a change set. */
export const exporting: Command = (run) => (run.options.what === 'drafts' ? exportChangeSet(run) : exportCsv(run));
