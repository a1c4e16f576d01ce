const ENDING = '.hopseal';

/** Whether a file is called as change sets are. What is in it is another question. */
export function isChangeSetName(name: string): boolean {
  return name.length > ENDING.length && name.toLowerCase().endsWith(ENDING);
}
