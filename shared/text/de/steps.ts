import type { steps as en } from '../en/steps';
import type { SameTexts } from '../shape';

/** What a person reads of undoing and doing again, in German. */
export const steps: SameTexts<typeof en> = {
  undo: 'Rückgängig machen: {{what}}',
  redo: 'Wiederholen: {{what}}',
  noUndo: 'Nichts rückgängig zu machen',
  noRedo: 'Nichts zu wiederholen',
  undone: 'Rückgängig gemacht: {{what}}',
  redone: 'Wiederholt: {{what}}',
  /** In place of a file's name. */
  pastedCells: 'Zwischenablage',
  one: {
    edit: 'Bearbeitung von {{name}}',
    discard: 'Verwerfen von {{name}}',
    settle: 'gelöster Konflikt bei {{name}}',
    retarget: 'Entwurf einem anderen Knoten zugewiesen',
    takeBack: 'Rücknahme von {{name}}',
    import: 'Import aus {{name}}',
    bulk: 'Änderung von {{name}}',
    changeSet: 'Entwurf von {{name}} aus einem Änderungssatz',
  },
  several: {
    edit: 'Bearbeitung von {{count, number}} Entwürfen',
    discard: 'Verwerfen von {{count, number}} Entwürfen',
    settle: '{{count, number}} gelöste Konflikte',
    retarget: 'Entwurf einem anderen Knoten zugewiesen',
    takeBack: 'Rücknahme von {{count, number}} Änderungen',
    import: 'Import aus {{name}} ({{count, number}} Entwürfe)',
    bulk: 'Änderung von {{count, number}} Entwürfen auf einmal',
    changeSet: '{{count, number}} Entwürfe aus einem Änderungssatz',
  },
};
