import { release } from 'node:os';

/** What the app runs on. */
export function runtimeVersions() {
  const { electron = '', chrome = '', node = '' } = process.versions;
  return { electron, chrome, node, system: `${process.platform} ${release()} ${process.arch}` };
}
