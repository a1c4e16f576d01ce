/**
 * Signs the manifests of a release: `tsx scripts/signUpdate.ts [FOLDER]` writes a `.sig` beside each `latest*.yml` and `beta*.yml` in
 * `dist`. The private key (PEM) is in the file that HOPSEAL_UPDATE_KEY_FILE names, or in HOPSEAL_UPDATE_KEY itself. With
 * `--new-key FILE` it makes a pair instead: the private one into FILE, the public one to be built into the app.
 */
import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signatureName, signedBytes } from '../electron/main/updates/signature';

const MANIFEST = /^(?:latest|beta)[\w-]*\.yml$/u;

const { values, positionals } = parseArgs({ options: { 'new-key': { type: 'string' } }, allowPositionals: true });
try {
  if (values['new-key'] !== undefined) makeKey(values['new-key']);
  else signFolder(positionals[0] ?? 'dist', readKey());
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function makeKey(file: string): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  // Not over one that is there: what it signed could be signed by no other.
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  console.log('Build this into the app (electron/main/updates/keys.ts):');
  console.log(publicKey.export({ format: 'der', type: 'spki' }).toString('base64'));
}

function readKey(): KeyObject {
  const { HOPSEAL_UPDATE_KEY_FILE: file, HOPSEAL_UPDATE_KEY: pem } = process.env;
  if (file === undefined && pem === undefined) {
    throw new Error('There is no key to sign with: set HOPSEAL_UPDATE_KEY_FILE or HOPSEAL_UPDATE_KEY.');
  }
  const key = createPrivateKey(file === undefined ? (pem ?? '') : readFileSync(file, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is no Ed25519 key.');
  return key;
}

function signFolder(folder: string, key: KeyObject): void {
  const manifests = readdirSync(folder).filter((name) => MANIFEST.test(name));
  if (manifests.length === 0) throw new Error(`There is no manifest in ${folder}: build the packages first.`);
  for (const name of manifests) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(
      join(folder, signatureName(name)),
      `${sign(null, signedBytes({ name, text }), key).toString('base64')}\n`,
    );
    console.log(`Signed: ${name}`);
  }
}
