import { formatMoment, formatTime } from '../app/formatTime';

/** When something was, short; in full where the pointer rests on it. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatTime(at)}
    </time>
  );
}
