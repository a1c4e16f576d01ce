import { t } from './text';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** Above so many seconds they go in steps, so that the words do not change all the time. */
const EXACT_SECONDS = 10;
const STEP_SECONDS = 5;

/** How long something takes on, as precisely as it can be known: "about 20 seconds left". */
export function timeLeft(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / SECOND_MS));
  const told = seconds > EXACT_SECONDS ? Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS : seconds;
  if (told * SECOND_MS < MINUTE_MS) return t('review/secondsLeft', { count: told });
  if (ms <= HOUR_MS - MINUTE_MS) return t('review/minutesLeft', { count: Math.ceil(ms / MINUTE_MS) });
  return t('review/hoursLeft', { count: Math.ceil(ms / HOUR_MS) });
}
