import { locale } from '../../shared/text/text';

const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const FORMATS = {
  today: { ...TIME, second: '2-digit' },
  thisYear: { ...TIME, month: 'short', day: 'numeric' },
  anyYear: { ...TIME, year: 'numeric', month: 'short', day: 'numeric' },
  inFull: { dateStyle: 'full', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<keyof typeof FORMATS, Intl.DateTimeFormat>();

/** Made when it is first needed: the language is known then. */
function format(name: keyof typeof FORMATS): Intl.DateTimeFormat {
  let known = made.get(name);
  if (!known) made.set(name, (known = new Intl.DateTimeFormat(locale(), FORMATS[name])));
  return known;
}

/** A moment (RFC 3339) as a person here writes it; with the day where it is not today, and the year where it is another. */
export function formatTime(at: string): string {
  const moment = new Date(at);
  const now = new Date();
  if (moment.toDateString() === now.toDateString()) return format('today').format(moment);
  return format(moment.getFullYear() === now.getFullYear() ? 'thisYear' : 'anyYear').format(moment);
}

/** The same in full, with the time zone. */
export function formatMoment(at: string): string {
  return format('inFull').format(new Date(at));
}
