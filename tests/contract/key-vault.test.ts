import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeyVault } from '@/lib/server/keys/key-vault';
import { KeyVaultError } from '@/lib/server/keys/key-vault-error';

const BINDING = { serverId: 'server-1', origin: 'https://api.example.com' };
const posix = test.skipIf(process.platform === 'win32');

let dataDir: string;
let file: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'espalier-vault-'));
  file = join(dataDir, 'key');
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('sealing', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  const binding = fc.record({ serverId: text, origin: text });

  test('what was sealed opens for the same server and origin, after a restart too', () => {
    const vault = openKeyVault(dataDir);
    const later = openKeyVault(dataDir);
    fc.assert(fc.property(text, binding, (key, to) => later.open(vault.seal(key, to), to) === key));
  });

  test('it opens for no other server and no other origin', () => {
    const vault = openKeyVault(dataDir);
    fc.assert(
      fc.property(text, binding, binding, (key, one, two) => {
        fc.pre(one.serverId !== two.serverId || one.origin !== two.origin);
        expect(() => vault.open(vault.seal(key, one), two)).toThrow(KeyVaultError);
      }),
    );
    const joined = { serverId: 'server-1https:', origin: '//api.example.com' };
    expect(() => vault.open(vault.seal('key', BINDING), joined)).toThrow(KeyVaultError);
  });

  test('one key sealed twice looks different, and holds nothing of the key', () => {
    const vault = openKeyVault(dataDir);
    const sealed = Array.from({ length: 50 }, () => vault.seal('sk-secret-word', BINDING));
    expect(new Set(sealed).size).toBe(50);
    for (const cipher of sealed) {
      expect(cipher).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
      expect(Buffer.from(cipher.slice(3), 'base64url').toString('latin1')).not.toContain('secret');
    }
  });

  test('any changed bit, cut or unknown version is refused in words without the key', () => {
    const vault = openKeyVault(dataDir);
    const cipher = vault.seal('sk-secret-word', BINDING);
    const bytes = Buffer.from(cipher.slice(3), 'base64url');
    const broken = [...bytes.keys()].map((index) => {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      return `v1.${changed.toString('base64url')}`;
    });
    broken.push('', 'v1.', cipher.slice(3), `v2.${cipher.slice(3)}`);
    for (let length = 3; length < cipher.length - 1; length++) broken.push(cipher.slice(0, length));
    for (const wrong of broken) {
      expect(() => vault.open(wrong, BINDING)).toThrow(
        /cannot be opened for https:\/\/api\.example\.com.*Give the key again/,
      );
    }
  });

  test('another key file opens nothing', async () => {
    const cipher = openKeyVault(dataDir).seal('key', BINDING);
    await rm(file);
    expect(() => openKeyVault(dataDir).open(cipher, BINDING)).toThrow(KeyVaultError);
  });
});

describe('the key file', () => {
  posix('is made once, 32 bytes for its owner only, with nothing left beside it', async () => {
    openKeyVault(dataDir);
    const secret = await readFile(file);
    expect(secret).toHaveLength(32);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    openKeyVault(dataDir);
    expect(await readFile(file)).toEqual(secret);
    expect(await readdir(dataDir)).toEqual(['key']);
  });

  posix.each([0o640, 0o604, 0o660, 0o601])('is refused when others may use it (mode %o)', async (mode) => {
    openKeyVault(dataDir);
    await chmod(file, mode);
    expect(() => openKeyVault(dataDir)).toThrow(`mode ${mode.toString(8)}). Run: chmod 600 ${file}`);
    await chmod(file, 0o600);
    openKeyVault(dataDir);
  });

  test.each([0, 31, 33, 64])('is refused with %i bytes, and not overwritten', async (size) => {
    const bytes = Buffer.alloc(size, 7);
    await writeFile(file, bytes, { mode: 0o600 });
    expect(() => openKeyVault(dataDir)).toThrow(`holds ${size} bytes, not 32`);
    expect(await readFile(file)).toEqual(bytes);
  });

  test('in a folder that is not there is refused by its name', () => {
    const nowhere = join(dataDir, 'nowhere');
    expect(() => openKeyVault(nowhere)).toThrow(KeyVaultError);
    expect(() => openKeyVault(nowhere)).toThrow(join(nowhere, 'key'));
  });
});
