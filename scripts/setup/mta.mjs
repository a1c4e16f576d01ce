/** Sees to it that the tests have a real mail server to enforce policies with, where one can be had; without one they skip what needs it. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { canInstall, installPackages } from './apt.mjs';

/** Where Debian's Exim is. */
const PROGRAM = '/usr/sbin/exim4';
/** What Debian asks before it starts a service that it has just installed; 101 is "no". */
const START_POLICY = '/usr/sbin/policy-rc.d';

export function prepareMta() {
  if (process.platform !== 'linux' || existsSync(PROGRAM) || !canInstall()) return;
  // The program is wanted, not a mail server on this machine.
  const isOurs = !existsSync(START_POLICY);
  if (isOurs) writeFileSync(START_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    installPackages([['exim4-daemon-light']], 'what the mail gateway needs');
  } catch (error) {
    // Nothing else depends on it.
    console.error(`${error.message} Its tests are skipped.`);
  } finally {
    if (isOurs) rmSync(START_POLICY);
  }
}
