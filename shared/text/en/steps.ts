/** What a person reads of undoing and doing again. */
export const steps = {
  undo: 'Undo: {{what}}',
  redo: 'Redo: {{what}}',
  noUndo: 'Nothing to undo',
  noRedo: 'Nothing to redo',
  undone: 'Undone: {{what}}',
  redone: 'Redone: {{what}}',
  /** In place of a file's name. */
  pastedCells: 'pasted cells',
  one: {
    edit: 'edit of {{name}}',
    discard: 'discard of {{name}}',
    settle: 'settled conflict of {{name}}',
    retarget: 'draft put on another',
    takeBack: 'take back of {{name}}',
    import: 'import of {{name}}',
    bulk: 'change of {{name}}',
    changeSet: 'draft of {{name}} from a change set',
  },
  several: {
    edit: 'edit of {{count, number}} drafts',
    discard: 'discard of {{count, number}} drafts',
    settle: '{{count, number}} settled conflicts',
    retarget: 'draft put on another',
    takeBack: 'take back of {{count, number}} changes',
    import: 'import of {{name}} ({{count, number}} drafts)',
    bulk: 'change of {{count, number}} drafts at once',
    changeSet: '{{count, number}} drafts from a change set',
  },
} as const;
