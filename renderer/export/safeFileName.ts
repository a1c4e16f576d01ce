/** What some system does not take in a file's name. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\u0000-\u001f]/gu;
const MAX_NAME = 100;

/** A name that every system takes for a file. */
export function safeFileName(name: string): string {
  return name.replaceAll(NOT_IN_FILE_NAMES, '-').slice(0, MAX_NAME);
}
