import { icon } from '../marks/icons';

export const HistoryIcon = icon('HistoryIcon', <path d="M2.4 3v3.4h3.4M2.7 6.2A5.8 5.8 0 1 1 2.2 8M8 4.8V8l2.4 1.6" />);
export const ChangesIcon = icon(
  'ChangesIcon',
  <path d="M12.6 6.6a4.8 4.8 0 0 0-8.8-1.4M3.4 9.4a4.8 4.8 0 0 0 8.8 1.4M3.2 2.6v3h3M12.8 13.4v-3h-3" />,
);
export const ImportIcon = icon('ImportIcon', <path d="M9 2.4h4.6v11.2H9M2.4 8h7.2M6.8 5.2 9.6 8l-2.8 2.8" />);
export const SwitchIcon = icon(
  'SwitchIcon',
  <path d="M2.6 5.2h10M10 2.6l2.6 2.6L10 7.8M13.4 10.8h-10M6 8.2l-2.6 2.6L6 13.4" />,
);
