const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DAY_AND_TIME = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment (RFC 3339) as a person here writes it; with the day where it is not today. */
export function formatTime(at: string): string {
  const moment = new Date(at);
  return (moment.toDateString() === new Date().toDateString() ? TIME : DAY_AND_TIME).format(moment);
}
