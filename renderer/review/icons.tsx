import type { ReactNode } from 'react';

/** The plan's own marks, as those of renderer/marks: a screen reader reads the words beside them. */
function icon(name: string, content: ReactNode) {
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

/** A lock that closes, that opens, that does both, and an equals sign. */
export const TightensIcon = icon(
  'TightensIcon',
  <>
    <path d="M3.2 7.4h9.6v6.4H3.2z" />
    <path d="M5.2 7.2V5a2.8 2.8 0 0 1 5.6 0v2.2" />
  </>,
);
export const LoosensIcon = icon(
  'LoosensIcon',
  <>
    <path d="M3.2 7.4h9.6v6.4H3.2z" />
    <path d="M5.2 7.2V4.4A2.8 2.8 0 0 1 10.6 3.4" />
  </>,
);
export const BothIcon = icon('BothIcon', <path d="M4.8 13V3M2 5.8 4.8 3l2.8 2.8M11.2 3v10M8.4 10.2l2.8 2.8 2.8-2.8" />);
export const SameIcon = icon('SameIcon', <path d="M3 6h10M3 10h10" />);

export const OrphanIcon = icon(
  'OrphanIcon',
  <>
    <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.2" />
    <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />
  </>,
);
export const OutIcon = icon('OutIcon', <path d="M3 8h10" />);
export const SendingIcon = icon('SendingIcon', <path d="M8 13.6V4.2M4.4 7.8 8 4.2l3.6 3.6M3 2h10" />);
