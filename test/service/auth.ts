import { randomBytes } from 'node:crypto';
import type { Session } from '../../shared/api/api';
import type { Database } from './database';
import { Refusal } from './problems';

/** The service's own admin. */
export const ADMIN = 'admin';

export type Role = Session['role'];

/** Whom a token stands for, and the node at the top of what they see. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
  readonly root: string;
}

export interface User extends Caller {
  readonly password: string;
  readonly token: string;
}

/** How long a token holds that was exchanged for a password, in milliseconds. */
const TOKEN_LIFE_MS = 12 * 60 * 60 * 1000;

/**
 * Adds someone with a token that does not expire. Passwords and tokens are kept as they are: the service says them
 * again at every start, and they open nothing but its own file.
 */
export function addUser(database: Database, caller: Caller, token: string = newSecret()): User {
  const user: User = { ...caller, password: newSecret(), token };
  database.prepare('INSERT INTO users VALUES (?, ?, ?, ?)').run(user.name, user.password, user.role, user.root);
  database.prepare('INSERT INTO tokens VALUES (?, ?, NULL)').run(user.token, user.name);
  return user;
}

/** One of the users that every file has; a token that is given stands for them from now on, instead of what did. */
export function standingUser(database: Database, caller: Caller, token: string | undefined): User {
  const known = findUser(database, caller.name);
  if (!known) return addUser(database, caller, token);
  if (token === undefined || token === known.token) return known;
  database.prepare('DELETE FROM tokens WHERE user = ?').run(caller.name);
  database.prepare('INSERT INTO tokens VALUES (?, ?, NULL)').run(token, caller.name);
  return { ...known, token };
}

function findUser(database: Database, name: string): User | null {
  const found = database
    .prepare(
      `SELECT u.name, u.role, u.root, u.password, t.token FROM users u JOIN tokens t ON t.user = u.name
       WHERE u.name = ? AND t.expires IS NULL ORDER BY t.rowid DESC`,
    )
    .all(name) as User[];
  return found[0] ?? null;
}

export function revokeToken(database: Database, token: string): void {
  database.prepare('DELETE FROM tokens WHERE token = ?').run(token);
}

/** Exchanges a name and password for a token that expires. `now` is in milliseconds since 1970. Throws `token.invalid`. */
export function exchange(database: Database, name: string, password: string, now: number) {
  const known = database.prepare('SELECT 1 FROM users WHERE name = ? AND password = ?').raw().get(name, password);
  if (!known) throw new Refusal('token.invalid');
  const token = newSecret();
  database.prepare('INSERT INTO tokens VALUES (?, ?, ?)').run(token, name, now + TOKEN_LIFE_MS);
  return { token, expiresAt: new Date(now + TOKEN_LIFE_MS).toISOString() };
}

/** Whom an Authorization header stands for (RFC 6750). Throws `token.missing` or `token.invalid`. */
export function authenticate(database: Database, header: string | undefined, now: number): Caller {
  const token = /^Bearer +(\S+)$/iu.exec(header ?? '')?.[1];
  if (token === undefined) throw new Refusal('token.missing');
  const row = database
    .prepare(
      `SELECT u.name, u.role, u.root FROM tokens t JOIN users u ON u.name = t.user
       WHERE t.token = ? AND (t.expires IS NULL OR t.expires > ?)`,
    )
    .raw()
    .get(token, now) as [string, Role, string] | undefined;
  if (!row) throw new Refusal('token.invalid');
  return { name: row[0], role: row[1], root: row[2] };
}

function newSecret(): string {
  return randomBytes(18).toString('base64url');
}
