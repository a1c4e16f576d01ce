import type { DRIFT_KINDS } from '../../shared/messages/history';
import { icon } from '../marks/icons';

/** What happened to a node, in a shape of its own. */
export const DRIFT_ICONS: Readonly<Record<(typeof DRIFT_KINDS)[number], () => React.JSX.Element>> = {
  policy: icon('PolicyIcon', <path d="M8 2 13 3.8v4c0 3-2 5.2-5 6.2-3-1-5-3.2-5-6.2v-4zM5.6 8.2l1.7 1.7 3.2-3.6" />),
  added: icon('AddedIcon', <path d="M8 3.4v9.2M3.4 8h9.2" />),
  renamed: icon('RenamedIcon', <path d="M2.6 4.6V3h8v1.6M6.6 3v10M5 13h3.2M11.6 6.6h2.4M11.6 13H14M12.8 6.6V13" />),
  moved: icon('MovedIcon', <path d="M2.6 3v6.6a1.4 1.4 0 0 0 1.4 1.4h9M10 8l3 3-3 3" />),
  gone: icon('GoneIcon', <path d="M3.2 4.6h9.6M6.2 4.4V2.8h3.6v1.6M4.4 4.6l.6 8.8h6l.6-8.8" />),
};
