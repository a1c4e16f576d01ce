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
export const OverviewIcon = icon('OverviewIcon', <path d="M2.4 13.6h11.2M4 13.4V8.6M8 13.4V3M12 13.4V6.2" />);
export const TemplateIcon = icon(
  'TemplateIcon',
  <path d="M4.6 2.4h9v9h-9zM11.4 11.6v2H2.4v-9h2M7 5.4h4.2M7 8.2h4.2" />,
);
export const ChangeSetIcon = icon(
  'ChangeSetIcon',
  <path d="M3 2.4h6.6L13 5.8v7.8H3zM9.4 2.6V6h3.4M5.4 9.4l1.8 1.8 3.4-3.4" />,
);
export const PaletteIcon = icon(
  'PaletteIcon',
  <path d="M6 6h4v4H6zM6 6V4.2A1.8 1.8 0 1 0 4.2 6H6M10 6h1.8A1.8 1.8 0 1 0 10 4.2V6M10 10v1.8a1.8 1.8 0 1 0 1.8-1.8H10M6 10H4.2A1.8 1.8 0 1 0 6 11.8V10" />,
);
