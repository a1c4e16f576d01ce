import type { ReactNode } from 'react';

/** Small line icons, drawn for the text that stands beside them: a screen reader passes over them. */
export function icon(name: string, content: ReactNode) {
  function Icon() {
    return (
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {content}
      </svg>
    );
  }
  Icon.displayName = name;
  return Icon;
}

export const AdminIcon = icon(
  'AdminIcon',
  <path d="M3 13.5V3.5a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v10M10 7h2a1 1 0 0 1 1 1v5.5M1.8 13.5h12.4M5.5 5.5h2M5.5 8h2M5.5 10.5h2" />,
);
export const DomainIcon = icon(
  'DomainIcon',
  <>
    <circle cx="8" cy="8" r="2.4" />
    <path d="M10.4 5.6v3.2c0 1.6 2.9 1.6 2.9-.8A5.4 5.4 0 1 0 11 12.4" />
  </>,
);
export const ChevronIcon = icon('ChevronIcon', <path d="M6 3.8 10.2 8 6 12.2" />);
export const ConflictIcon = icon(
  'ConflictIcon',
  <path d="M2 4.2h3.2l5.6 7.6H14M2 11.8h3.2L7 9.4M9 6.6l1.8-2.4H14M12 2.2l2 2-2 2M12 9.8l2 2-2 2" />,
);
export const DeviatesIcon = icon('DeviatesIcon', <path d="M2 6h12M2 10h12M11 2.6 5 13.4" />);
export const CloseIcon = icon('CloseIcon', <path d="M4 4l8 8M12 4l-8 8" />);
export const DraftIcon = icon(
  'DraftIcon',
  <path d="M3 13l.6-2.8 7-7a1 1 0 0 1 1.4 0l.8.8a1 1 0 0 1 0 1.4l-7 7L3 13z" />,
);
export const ErrorIcon = icon(
  'ErrorIcon',
  <>
    <path d="M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4z" />
    <path d="M8 4.8v3.8M8 11v.1" />
  </>,
);
export const WarningIcon = icon(
  'WarningIcon',
  <>
    <path d="M8 2.2 14.4 13.4H1.6z" />
    <path d="M8 6.4v3M8 11.4v.1" />
  </>,
);
export const NoteIcon = icon(
  'NoteIcon',
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.4v3.6M8 5v.1" />
  </>,
);
export const CheckIcon = icon('CheckIcon', <path d="M3 8.6 6.4 12 13 4.6" />);
export const OnlineIcon = icon(
  'OnlineIcon',
  <>
    <circle cx="8" cy="8" r="5.4" />
    <path d="M5.4 8.2 7.2 10l3.4-3.8" />
  </>,
);
export const OfflineIcon = icon(
  'OfflineIcon',
  <>
    <circle cx="8" cy="8" r="5.4" />
    <path d="M4.2 11.8l7.6-7.6" />
  </>,
);
export const KeyIcon = icon(
  'KeyIcon',
  <>
    <circle cx="5" cy="8" r="2.6" />
    <path d="M7.6 8H14M11.6 8v2.4" />
  </>,
);
export const PullIcon = icon('PullIcon', <path d="M8 2.2v8.4M4.6 7.4 8 10.8l3.4-3.4M3 13.6h10" />);
export const SearchIcon = icon(
  'SearchIcon',
  <>
    <circle cx="7" cy="7" r="4.2" />
    <path d="M10.2 10.2 13.6 13.6" />
  </>,
);

/** The product's own mark: a seal, half light, half full. */
export function SealIcon({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M10 5 a5 5 0 0 1 0 10 z" fill="currentColor" />
    </svg>
  );
}
export const SortIcon = icon(
  'SortIcon',
  <path d="M2.6 4h6.8M2.6 8h4.6M2.6 12h2.4M12 3.4v9.2M9.8 10.4l2.2 2.2 2.2-2.2" />,
);
export const RepeatsIcon = icon('RepeatsIcon', <path d="M2.4 2.4h7.2v7.2H2.4zM12 6.4h1.6v7.2H6.4V12M4.4 6h3.2" />);
export const CopyIcon = icon('CopyIcon', <path d="M5.6 5.6h8v8h-8zM10.4 2.4h-8v8" />);
export const FreeTextIcon = icon('FreeTextIcon', <path d="M2.4 3.6h11.2M2.4 8h11.2M2.4 12.4h6.4" />);
export const FilterIcon = icon('FilterIcon', <path d="M2.2 3.2h11.6L9.4 8.6v4.2l-2.8-1.6V8.6z" />);
export const BookmarkIcon = icon('BookmarkIcon', <path d="M4 2.4h8v11.2L8 10.6l-4 3z" />);
export const LockIcon = icon('LockIcon', <path d="M3.4 7.2h9.2v6.4H3.4zM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2" />);
export const OpenLockIcon = icon(
  'OpenLockIcon',
  <path d="M3.4 7.2h9.2v6.4H3.4zM5.4 7.2V4.6a2.6 2.6 0 0 1 5-1M8 9.4v2" />,
);
export const DoubtfulLockIcon = icon(
  'DoubtfulLockIcon',
  <path d="M3.4 7.2h9.2v6.4H3.4zM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2M8 9v1.8M8 12v.1" />,
);
export const PartLockIcon = icon(
  'PartLockIcon',
  <path d="M1.6 8h5.8v5H1.6zM2.8 8V6.4a1.7 1.7 0 0 1 3.4 0V8M8.8 8h5.8v5H8.8zM10 8V5.8a1.7 1.7 0 0 1 3.2-.8" />,
);
export const ProbeIcon = icon('ProbeIcon', <path d="M1.6 8h3l1.8-4.4 3.2 8.8L11.4 8h3" />);
export const UnknownIcon = icon(
  'UnknownIcon',
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.2v.1" />
  </>,
);
