import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readKeyFile } from './key-file';
import { KeyVaultError } from './key-vault-error';

/** What a sealed key is bound to: it opens for no other server and no other origin. */
export interface KeyBinding {
  serverId: string;
  /** Scheme, host and port, as `URL.origin` writes them. */
  origin: string;
}

/** Keeps the keys of model servers sealed with AES-256-GCM. */
export interface KeyVault {
  seal(plain: string, binding: KeyBinding): string;
  /** Throws a KeyVaultError when the cipher was sealed for another binding, with another key file, or is damaged. */
  open(cipher: string, binding: KeyBinding): string;
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1.';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Opens the vault of a data folder; makes its key file, readable by its owner only, on first use. Throws a KeyVaultError. */
export function openKeyVault(dataDir: string): KeyVault {
  const file = join(dataDir, 'key');
  const secret = readKeyFile(file);
  return {
    seal(plain, binding) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, secret, iv, { authTagLength: TAG_BYTES }).setAAD(
        bytesOf(binding),
      );
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return VERSION + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(cipher, binding) {
      try {
        return unseal(secret, cipher, binding);
      } catch {
        throw new KeyVaultError(
          `The stored key cannot be opened for ${binding.origin}: it was given for another server, or ${file} was replaced since. Give the key again.`,
        );
      }
    },
  };
}

function unseal(secret: Buffer, cipher: string, binding: KeyBinding): string {
  if (!cipher.startsWith(VERSION)) throw new Error('unknown version');
  const bytes = Buffer.from(cipher.slice(VERSION.length), 'base64url');
  const sealed = bytes.subarray(IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, secret, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(bytesOf(binding))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
}

/** JSON keeps the two apart: no id and origin run together into those of another pair. */
const bytesOf = ({ serverId, origin }: KeyBinding) => Buffer.from(JSON.stringify([serverId, origin]), 'utf8');
