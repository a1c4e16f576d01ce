import { ExpectedError } from '../../../../shared/errors/codes';

// RFC 7617, section 2: no control characters, and no colon in the user name.
const CONTROL = /[\u0000-\u001f\u007f]/u;

export interface PanelUser {
  readonly user: string;
  readonly password: string;
}

/** As it is kept, and as HTTP Basic sends it. Throws `token.password_malformed`. */
export function joinCredentials({ user, password }: PanelUser): string {
  const isWell = user !== '' && !user.includes(':') && password !== '' && !CONTROL.test(user + password);
  if (!isWell) throw new ExpectedError('token.password_malformed');
  return `${user}:${password}`;
}

/** Throws `token.password_malformed`. */
export function splitCredentials(credentials: string): PanelUser {
  const colon = credentials.indexOf(':');
  const parts = { user: credentials.slice(0, Math.max(0, colon)), password: credentials.slice(colon + 1) };
  joinCredentials(parts);
  return parts;
}

/** The value of the header. */
export function basicAuthorization(credentials: string): string {
  return `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}`;
}
