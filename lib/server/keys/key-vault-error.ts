import 'server-only';
import { isNamed } from '../ports/is-named';

/** A key cannot be kept or opened; the message says why and what to do, and never holds the key. */
export class KeyVaultError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'KeyVaultError');
  }

  override readonly name = 'KeyVaultError';
}
