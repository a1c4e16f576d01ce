/** Sees to it that the tests have a real keyring to keep tokens in, where one can be had; without one they skip what needs it. */
import { existsSync } from 'node:fs';
import { canInstall, installPackages } from './apt.mjs';

const PROGRAMS = ['/usr/bin/gnome-keyring-daemon', '/usr/bin/dbus-run-session'];

export function prepareKeyring() {
  if (process.platform !== 'linux' || PROGRAMS.every((program) => existsSync(program)) || !canInstall()) return;
  try {
    installPackages([['gnome-keyring'], ['dbus'], ['dbus-daemon']], 'what a keyring needs');
  } catch (error) {
    // Nothing else depends on it.
    console.error(`${error.message} Its tests are skipped.`);
  }
}
