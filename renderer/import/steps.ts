/** The way of an import, from a file to drafts. */
export const STEPS = ['source', 'columns', 'how', 'check', 'problems', 'plan', 'write', 'done'] as const;
export type Step = (typeof STEPS)[number];
