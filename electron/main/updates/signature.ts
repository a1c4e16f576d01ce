import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** An update's manifest as it is published: `latest.yml` and the like. */
export interface Manifest {
  readonly name: string;
  readonly text: string;
}

/** The file beside a manifest that holds its signature, in base64. */
export function signatureName(manifest: string): string {
  return `${manifest}.sig`;
}

/** What is signed: the name with the text, so that no manifest stands in for one of another channel, system or processor. */
export function signedBytes({ name, text }: Manifest): Buffer {
  return Buffer.from(`${name}\n${text}`, 'utf8');
}

/** Whether a manifest was signed with one of these Ed25519 keys (base64 of their SPKI). The files it names are held by their SHA-512 in it. */
export function isSigned(manifest: Manifest, signature: string, keys: readonly string[]): boolean {
  const bytes = Buffer.from(signature.trim(), 'base64');
  return keys.map(publicKey).some((key) => verify(null, signedBytes(manifest), key, bytes));
}

function publicKey(base64: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  // `verify` would take any kind of key, and with it that kind's weaknesses.
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('A key for updates is no Ed25519 key.');
  return key;
}
