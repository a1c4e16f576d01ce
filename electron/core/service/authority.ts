import { X509Certificate } from 'node:crypto';
import { open } from 'node:fs/promises';
import { ExpectedError } from '../../../shared/errors/codes';

/** More than a few certificates have. */
const MOST_BYTES = 1_000_000;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu;

/** Reads the certificates of authorities from a file that a person chose: PEM. Throws `authority.not_pem`. */
export async function readAuthority(path: string): Promise<string> {
  const found = (await readText(path)).match(CERTIFICATE) ?? [];
  if (found.length === 0 || !found.every(isAuthority)) throw new ExpectedError('authority.not_pem');
  return found.join('\n');
}

async function readText(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MOST_BYTES) });
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    throw new ExpectedError('authority.not_pem');
  }
}

function isAuthority(text: string): boolean {
  try {
    return new X509Certificate(text).ca;
  } catch {
    return false;
  }
}
