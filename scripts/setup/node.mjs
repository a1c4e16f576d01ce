/** Holds Node to the version the project needs. */
const MAJOR = 20;
const MINOR = 19;

export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
  throw new Error(
    `Hopseal needs Node ${MAJOR}.${MINOR} or later, and this is ${version}: install a current one from https://nodejs.org.`,
  );
}
