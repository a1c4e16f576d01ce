const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const TODAY = new Intl.DateTimeFormat(undefined, { ...TIME, second: '2-digit' });
const THIS_YEAR = new Intl.DateTimeFormat(undefined, { ...TIME, month: 'short', day: 'numeric' });
const ANY_YEAR = new Intl.DateTimeFormat(undefined, { ...TIME, year: 'numeric', month: 'short', day: 'numeric' });
const IN_FULL = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

/** A moment (RFC 3339) as a person here writes it; with the day where it is not today, and the year where it is another. */
export function formatTime(at: string): string {
  const moment = new Date(at);
  const now = new Date();
  if (moment.toDateString() === now.toDateString()) return TODAY.format(moment);
  return (moment.getFullYear() === now.getFullYear() ? THIS_YEAR : ANY_YEAR).format(moment);
}

/** The same in full, with the time zone. */
export function formatMoment(at: string): string {
  return IN_FULL.format(new Date(at));
}
