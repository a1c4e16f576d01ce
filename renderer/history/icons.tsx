import { icon } from '../marks/icons';

/** One line that became another. */
export const ChangedIcon = icon(
  'ChangedIcon',
  <path d="M2.6 5h8.2M8.2 2.4 10.8 5 8.2 7.6M13.4 11H5.2M7.8 8.4 5.2 11l2.6 2.6" />,
);
