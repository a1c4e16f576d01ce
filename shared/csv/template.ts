import type { Shape } from './columns';
import { exportHeader } from './exportRows';
import { toCsv } from './write';

const ROWS: Readonly<Record<Shape, readonly (readonly string[])[]>> = {
  wide: [
    ['example.com', 'required', '', '', 'automatic', '', ''],
    ['example.net', 'specific', 'ann@partner.example.org, *@bank.example.org', '*', 'inherit', '', ''],
    ['Example Partner > Example Customer', 'inherit', '', '', 'required', '', ''],
  ],
  long: [
    ['example.com', 'incoming', 'mode', 'required', 'add'],
    ['example.net', 'incoming', 'senders', '*@bank.example.org', 'add'],
    ['example.net', 'incoming', 'recipients', '*', 'add'],
    ['example.net', 'delivery', 'senders', 'old@partner.example.org', 'remove'],
  ],
};

/** A file to begin with: the header, and rows that show what goes where. */
export function templateCsv(shape: Shape): string {
  return toCsv([exportHeader(shape), ...ROWS[shape]]);
}
