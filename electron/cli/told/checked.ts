import { t } from '../../../shared/text/text';
import type { Looked } from '../asked';
import type { BadPlace, Checked } from '../files/asking';
import { oneLine } from './lines';

/** What is wrong with files, a line each, as compilers say it: `file:row: …`; without a row for the file as a whole. */
export function flawLines({ checked, unknown }: Looked): string[] {
  return [
    ...checked.flatMap(({ file, bad, beyond }) => [
      ...bad.map((place) => `${placeText(file, place)}: ${columnText(place)}${place.message} [${place.code}]`),
      ...(beyond > 0 ? [`${file}: ${t('commandLine/beyond', { count: beyond })}`] : []),
    ]),
    ...unknown.map((name) => `${name}: ${t('commandLine/unknownName')} [node.unknown]`),
  ].map(oneLine);
}

/** How many rows there are, and how they stand. */
export function countLine({ file, rows, good }: Checked): string {
  return oneLine(t('commandLine/checked', { file, good: t('commandLine/rowsGood', { count: good }), count: rows }));
}

export function flawsJson({ checked, unknown }: Looked) {
  return {
    files: checked.map(({ file, rows, good, bad, beyond }) => ({ file, rows, good, bad, beyond })),
    unknown,
  };
}

function placeText(file: string, { row }: BadPlace): string {
  return row === 0 ? file : `${file}:${row}`;
}

function columnText({ header, column, entry }: BadPlace): string {
  const at = header === '' ? (column === null ? '' : t('import/columnOf', { number: column })) : header;
  return [at, entry].filter((part) => part !== '').join(', ') + (at === '' && entry === '' ? '' : ': ');
}
