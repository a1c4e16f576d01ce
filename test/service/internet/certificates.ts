import { generate } from 'selfsigned';

/** PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A certificate authority that no one knows but those who are told. */
export async function createAuthority(name: string): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { key, cert };
}

interface Wanted {
  readonly name: string;
  /** By itself, where it is null. */
  readonly by: Certificate | null;
  readonly isExpired?: boolean;
}

export async function issue({ name, by, isExpired = false }: Wanted): Promise<Certificate> {
  const now = Date.now();
  const isAddress = /^[\d.]+$/u.test(name);
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 60 * DAY_MS),
    notAfterDate: new Date(now + (isExpired ? -3 : 90) * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [isAddress ? { type: 7, ip: name } : { type: 2, value: name }] },
    ],
    ...(by && { ca: by }),
  });
  return { key, cert: by ? `${cert.trim()}\n${by.cert}` : cert };
}
