/** Debian's and Ubuntu's packages. A package is given as the names it goes by, of which the first known one counts. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const isDebian = () => existsSync('/etc/debian_version');

export const canInstall = () => isDebian() && process.getuid() === 0;

/** The command for a person to run. */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y ${knownNames(packages).join(' ')}`;
}

/** Updates the package lists, then installs; `what` says for a person what it is for. */
export function installPackages(packages, what) {
  console.error(`Installing ${what} …`);
  aptGet(['update'], packages);
  aptGet(['install', '-y', '--no-install-recommends', ...knownNames(packages)], packages);
}

function aptGet(args, packages) {
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed. Run: ${installCommand(packages)}`);
}

function knownNames(packages) {
  return packages.map((names) => names.find(isKnown) ?? names.at(-1));
}

function isKnown(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
}
