import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { isFree, nextFreePort } from '@/scripts/lib/free-port';

test('a listening port is taken, and the next free one is above it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await isFree(port, '127.0.0.1')).toBe(false);
  const next = await nextFreePort(port, '127.0.0.1');
  expect(next).toBeGreaterThan(port);
  expect(await isFree(next ?? 0, '127.0.0.1')).toBe(true);
  other.close();
  await once(other, 'close');
  expect(await isFree(port, '127.0.0.1')).toBe(true);
});

test('after the last port there is none', async () => {
  expect(await nextFreePort(65_535, '127.0.0.1')).toBeNull();
});
