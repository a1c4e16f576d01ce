/** Sees to it that Electron can show a window on this machine: its libraries, and Xvfb where there is no display. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, installPackages, installCommand, isDebian } from './apt.mjs';

/**
 * What Electron loads, by the name it asks the system for, and the Debian packages that hold it: the first name that the
 * release knows counts (Debian 13 and Ubuntu 24.04 renamed some).
 */
const LIBRARIES = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libsecret-1.so.0', packages: ['libsecret-1-0'] },
  { library: 'libatspi.so.0', packages: ['libatspi2.0-0t64', 'libatspi2.0-0'] },
  { library: 'libnotify.so.4', packages: ['libnotify4'] },
];
/** Where system programs are, which is not on everybody's path. */
const SYSTEM_PATH = [process.env['PATH'] ?? '', '/usr/sbin', '/sbin'].join(delimiter);

export function prepareDisplay() {
  if (process.platform !== 'linux') return;
  const missing = missingParts();
  if (missing.length === 0) return;
  const packages = missing.map((part) => part.packages);
  if (canInstall()) return installPackages(packages, 'what a window needs');
  const advice = isDebian()
    ? `Run: ${installCommand(packages)}`
    : 'Install them with the package manager of this system.';
  throw new Error(
    `Showing a window needs parts that are missing here: ${missing.map((part) => part.name).join(', ')}. ${advice}`,
  );
}

/** What is needed and not there: its name for a person, and the packages that hold it. */
function missingParts() {
  const libraries = missingLibraries().map(({ library, packages }) => ({ name: library, packages }));
  return hasDisplay() ? libraries : [...libraries, ...missingServer(), ...missingFonts()];
}

function hasDisplay() {
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => process.env[name]);
}

function missingLibraries() {
  const { status, stdout } = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: SYSTEM_PATH },
  });
  // A system without ldconfig keeps its libraries in a way of its own: nothing can be said about them.
  if (status !== 0) return [];
  const known = new Set(Array.from(stdout.matchAll(/^\s+(\S+) \(/gm), ([, name]) => name));
  return LIBRARIES.filter(({ library }) => !known.has(library));
}

function missingServer() {
  const found = SYSTEM_PATH.split(delimiter).some((folder) => existsSync(join(folder, 'Xvfb')));
  return found ? [] : [{ name: 'Xvfb', packages: ['xvfb'] }];
}

/** A machine without a display may have no font at all, and shows boxes for letters then. Elsewhere fonts have other folders. */
function missingFonts() {
  const found = !isDebian() || existsSync('/usr/share/fonts/truetype');
  return found ? [] : [{ name: 'a font', packages: ['fonts-liberation'] }];
}
