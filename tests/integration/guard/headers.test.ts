import { afterAll, beforeAll, expect, test } from 'vitest';
import { get, listenShell } from './raw-http';

let shell: Awaited<ReturnType<typeof listenShell>>;
beforeAll(async () => {
  shell = await listenShell();
});
afterAll(() => shell.close());

const page = (...lines: string[]) => get(shell.port, '/', `Host: localhost:${shell.port}`, ...lines);
const nonceIn = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];

test('every answer carries the policy, refusals too', async () => {
  for (const reply of [await page(), await get(shell.port, '/', 'Host: evil.example')]) {
    const policy = reply.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  }
});

test('the app sees the nonce of the answer, another for each request', async () => {
  const [first, second] = [await page(), await page()];
  const seen = JSON.parse(first.body).headers;
  expect(seen['x-nonce']).toBe(nonceIn(first.headers['content-security-policy']));
  expect(seen['content-security-policy']).toBe(first.headers['content-security-policy']);
  expect(nonceIn(second.headers['content-security-policy'])).not.toBe(seen['x-nonce']);
});

test('a client cannot choose the nonce nor speak as a proxy or as Next itself', async () => {
  const reply = await page(
    'x-nonce: chosen',
    "content-security-policy: script-src 'nonce-chosen'",
    'x-forwarded-host: evil.example',
    'x-middleware-subrequest: x',
  );
  const seen = JSON.parse(reply.body).headers;
  expect(JSON.stringify(seen)).not.toContain('chosen');
  expect(seen).not.toHaveProperty('x-forwarded-host');
  expect(seen).not.toHaveProperty('x-middleware-subrequest');
});

test('an app that throws answers 500 without its reason', async () => {
  const logged: unknown[] = [];
  const { error } = console;
  console.error = (value: unknown) => logged.push(value);
  const broken = await listenShell({ handle: () => Promise.reject(new Error('a secret path')) });
  const reply = await get(broken.port, '/', `Host: localhost:${broken.port}`);
  console.error = error;
  expect(reply.status).toBe(500);
  expect(JSON.parse(reply.body).error.code).toBe('internal');
  expect(reply.body).not.toContain('secret');
  expect(String(logged[0])).toContain('a secret path');
  await broken.close();
});

test('a stream outlives the limits on receiving a request', async () => {
  expect(shell.server.timeout).toBe(0);
  expect(shell.server.headersTimeout).toBeLessThanOrEqual(shell.server.requestTimeout);
});
