import 'server-only';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { KeyVaultError } from './key-vault-error';

const KEY_BYTES = 32;
/** Any access of group or others. */
const TOO_OPEN = 0o077;

/** The secret in the file, made first when there is none. Never overwrites one. Throws a KeyVaultError. */
export function readKeyFile(file: string): Buffer {
  try {
    return read(file);
  } catch (error) {
    if (!has(error, 'ENOENT')) throw explained(file, error);
  }
  try {
    create(file);
    return read(file);
  } catch (error) {
    throw explained(file, error);
  }
}

function read(file: string): Buffer {
  const handle = openSync(file, constants.O_RDONLY);
  try {
    const { mode } = fstatSync(handle);
    if (process.platform !== 'win32' && mode & TOO_OPEN)
      throw new KeyVaultError(
        `The key file ${file} can be read by others (mode ${(mode & 0o777).toString(8)}). Run: chmod 600 ${file}`,
      );
    const secret = readFileSync(handle);
    if (secret.length !== KEY_BYTES)
      throw new KeyVaultError(
        `The key file ${file} holds ${secret.length} bytes, not ${KEY_BYTES}: it is damaged. Restore it from a backup; without one, remove it and give each stored key again.`,
      );
    return secret;
  } finally {
    closeSync(handle);
  }
}

/** Whole or not at all, and never over another: a link fails where a file is. */
function create(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (!has(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const has = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

const explained = (file: string, error: unknown) =>
  error instanceof KeyVaultError
    ? error
    : new KeyVaultError(
        `The key file ${file} cannot be used (${error instanceof Error ? error.message : String(error)}). Check the rights on its folder.`,
        { cause: error },
      );
