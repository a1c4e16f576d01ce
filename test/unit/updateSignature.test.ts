import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { isSigned } from '../../electron/main/updates/signature';
import { newSigningKey, signatureOf } from '../builders/signing';

const key = newSigningKey();
const manifest = { name: 'latest-linux.yml', text: 'version: 1.2.3\nsha512: abc\n' };
const signature = signatureOf(manifest, key);

it('takes what was signed with one of its keys, and nothing else', () => {
  const other = newSigningKey();
  expect(isSigned(manifest, signature, [key.publicKey])).toBe(true);
  expect(isSigned(manifest, `${signature}\n`, [other.publicKey, key.publicKey])).toBe(true);
  expect(isSigned(manifest, signature, [other.publicKey])).toBe(false);
  expect(isSigned(manifest, signature, [])).toBe(false);
  expect(isSigned(manifest, '', [key.publicKey])).toBe(false);
});

it('takes no manifest under the name of another channel or system', () => {
  for (const name of ['beta-linux.yml', 'latest.yml', 'latest-linux-arm64.yml']) {
    expect(isSigned({ ...manifest, name }, signature, [key.publicKey])).toBe(false);
  }
});

it('takes no manifest or signature in which one character is another', () => {
  const { text } = manifest;
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('x', '0', '\n', 'é'), (at, character) => {
      fc.pre(text[at] !== character);
      const altered = text.slice(0, at) + character + text.slice(at + 1);
      expect(isSigned({ ...manifest, text: altered }, signature, [key.publicKey])).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(text.trim() !== signature);
      expect(isSigned(manifest, text, [key.publicKey])).toBe(false);
    }),
  );
});

it('has no key of another kind', () => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const base64 = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  expect(() => isSigned(manifest, signature, [base64])).toThrow('Ed25519');
});

it('the release script makes a key, and signs every manifest with it', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-sign-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'key.pem');
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/signUpdate.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  const publicKey = run(['--new-key', file]).stdout.trim().split('\n').at(-1) ?? '';
  expect(run(['--new-key', file]).status).toBe(1);
  expect(run([folder]).stderr).toContain('HOPSEAL_UPDATE_KEY_FILE');
  expect(run([folder], { HOPSEAL_UPDATE_KEY_FILE: file }).stderr).toContain('no manifest');
  for (const name of ['latest-linux.yml', 'beta.yml', 'builder-debug.yml'])
    writeFileSync(join(folder, name), `of: ${name}\n`);
  expect(run([folder], { HOPSEAL_UPDATE_KEY: readFileSync(file, 'utf8') }).stdout).not.toContain('builder-debug');
  for (const name of ['latest-linux.yml', 'beta.yml']) {
    const signature = readFileSync(join(folder, `${name}.sig`), 'utf8');
    expect(isSigned({ name, text: `of: ${name}\n` }, signature, [publicKey])).toBe(true);
  }
});
