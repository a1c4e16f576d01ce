import { ExpectedError } from '../../../../shared/errors/codes';

const ABOUT_CREDENTIALS = /password|credential|log[ -]?in|authenticat|unknown user/iu;
const ABOUT_RIGHTS =
  /not (?:allowed|permitted|authori[sz]ed)|permission|denied|forbidden|inactive|disabled|does not belong|no access|api access/iu;

const MOST_CHARACTERS = 200;

/** What the error messages of an answer come to: the panel sends them with status 200, in words of its own. */
export function refusalOf(messages: readonly string[], host: string): ExpectedError {
  const said = messages.join(' ');
  const reason = (messages[0] ?? '').replace(/\s+/gu, ' ').trim().slice(0, MOST_CHARACTERS);
  // Of a right that is missing the messages may name the user, too: that is asked first.
  if (ABOUT_RIGHTS.test(said)) return new ExpectedError('account.panel_forbidden', { host, reason });
  if (ABOUT_CREDENTIALS.test(said)) return new ExpectedError('token.password_refused', { host });
  return new ExpectedError('service.refused', { host, reason });
}

/** A failure of HTTP in the words of an account with a password. */
export function inPanelWords(error: unknown): unknown {
  if (!(error instanceof ExpectedError)) return error;
  const { code, details } = error;
  if (code === 'token.refused') return new ExpectedError('token.password_refused', details);
  if (code === 'account.forbidden') return new ExpectedError('account.panel_forbidden', { reason: '403', ...details });
  return error;
}
