import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** What precedes the 32 bytes of a public Ed25519 key in its DER form (RFC 8410, 4). */
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

export interface KeyPair {
  /** 32 bytes in base64. */
  readonly publicKey: string;
  /** PKCS #8, DER, in base64. */
  readonly privateKey: string;
}

export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

export function signText(text: string, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(text), key).toString('base64');
}

/** Whether a signature is of this text with this key; whatever is no key or no signature is not. */
export function isSigned(publicKey: string, text: string, signature: string): boolean {
  try {
    const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'base64')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
