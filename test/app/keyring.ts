import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAMS = ['/usr/bin/gnome-keyring-daemon', '/usr/bin/dbus-run-session'];

export function hasKeyring(): boolean {
  return process.platform === 'linux' && PROGRAMS.every((program) => existsSync(program));
}

/**
 * A program that starts another in a session of its own, with a real keyring that is kept in a folder and unlocked by a password. What is
 * kept there in one session is there in the next.
 */
export function keyringWrapper(folder: string, program: string): string {
  const data = join(folder, 'keyring');
  mkdirSync(data, { recursive: true });
  const wrapper = join(folder, 'with-keyring.sh');
  const script = `#!/bin/sh
export XDG_DATA_HOME='${data}' XDG_RUNTIME_DIR='${data}'
exec dbus-run-session -- sh -c 'printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$0" "$@"' '${program}' "$@"
`;
  writeFileSync(wrapper, script);
  chmodSync(wrapper, 0o755);
  return wrapper;
}
