import { icon } from '../marks/icons';

export const UndoIcon = icon('UndoIcon', <path d="M5.4 3 2.4 6l3 3M2.6 6h7a3.7 3.7 0 0 1 0 7.4H6" />);
export const RedoIcon = icon('RedoIcon', <path d="M10.6 3l3 3-3 3M13.4 6h-7a3.7 3.7 0 0 0 0 7.4H10" />);
