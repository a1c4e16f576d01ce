import { safeStorage } from 'electron/main';
import { preferences } from './preferences';

/** Tokens of this session, and all of them where the system has no real encryption. */
const session = new Map<string, string>();

/** Keeps a token: encrypted by the system where it can, else until the app ends. */
export function keepToken(workspace: string, token: string): 'stored' | 'session' {
  session.set(workspace, token);
  if (!canEncrypt()) return 'session';
  preferences.setToken(workspace, safeStorage.encryptString(token).toString('base64'));
  return 'stored';
}

export function readToken(workspace: string): string | null {
  const kept = session.get(workspace);
  if (kept !== undefined) return kept;
  const encrypted = preferences.token(workspace);
  if (encrypted === null || !canEncrypt()) return null;
  try {
    return safeStorage.decryptString(Buffer.from(encrypted, 'base64'));
  } catch {
    // Another user's keyring, or another machine's: the token is asked for again.
    return null;
  }
}

/** `basic_text` is Chromium's fixed key, which hides nothing. */
function canEncrypt(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
