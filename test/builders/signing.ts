import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { signedBytes, type Manifest } from '../../electron/main/updates/signature';

/** A pair of keys as those that updates are signed with. */
export interface SigningKey {
  /** As it is built into the app. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function newSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'), privateKey };
}

export function signatureOf(manifest: Manifest, { privateKey }: SigningKey): string {
  return sign(null, signedBytes(manifest), privateKey).toString('base64');
}
