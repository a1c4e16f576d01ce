import { open } from 'node:fs/promises';
import { ExpectedError } from '../../shared/errors/codes';

/** The text of a file that a person chose. `tooLarge` is thrown for one of more than `most` bytes; else `csv.unreadable`, where it cannot be read. */
export async function wholeText(path: string, most: number, tooLarge: ExpectedError): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > most) throw tooLarge;
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError('csv.unreadable', {}, { cause: error });
  }
}
