import 'server-only';

/** A key cannot be kept or opened; the message says why and what to do, and never holds the key. */
export class KeyVaultError extends Error {
  override readonly name = 'KeyVaultError';
}
