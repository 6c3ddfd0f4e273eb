import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startFakeOpenAi } from '../../support/fake-openai';
import { draw, openFake } from './open-fake';

const KEY = 'sk-very-secret-0123456789';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});
const openWith = async (options: Parameters<typeof openFake>[0]) => {
  const opened = await openFake(options);
  closing.push(opened.fake.close);
  return opened;
};

describe('a key', () => {
  it('is sent to the server it was given for', async () => {
    const { port } = await openWith({ apiKey: 'fake-key' });
    expect((await draw(port, 'needs-key')).ends).toEqual(['stop']);
  });

  it.each(['needs-key', 'leaks-key'])('never comes back in a message (%s)', async (model) => {
    const { port } = await openWith({ apiKey: KEY });
    const drawn = await draw(port, model);
    expect(drawn.errors[0]?.message).toContain('[key]');
    expect(JSON.stringify(drawn.parts)).not.toContain(KEY);
    const report = await port.probe(model, new AbortController().signal);
    expect(JSON.stringify(report)).not.toContain(KEY);
    const failure = await port
      .chat({
        model,
        system: '',
        user: '',
        temperature: 0,
        maxTokens: 9,
        json: null,
        signal: new AbortController().signal,
      })
      .catch(String);
    expect(failure).toContain('[key]');
    expect(failure).not.toContain(KEY);
  });

  it('that cannot be a header is not told either', async () => {
    const { port } = await openWith({ apiKey: 'sk-two\nlines-of-it' });
    const drawn = await draw(port, 'good');
    expect(drawn.ends[0]).toMatch(/^error /);
    expect(JSON.stringify(drawn.parts)).not.toMatch(/lines-of-it/);
  });

  it('does not come from the environment, nor does any other header', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-from-env');
    vi.stubEnv('OPENAI_ADMIN_KEY', 'sk-admin-from-env');
    vi.stubEnv('OPENAI_ORG_ID', 'org-from-env');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-from-env');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'X-Secret: from-env');
    const { fake, port } = await openWith({ apiKey: null });
    await draw(port, 'good');
    const { headers } = fake.requests[0] ?? { headers: {} };
    expect(JSON.stringify(headers)).not.toMatch(/from-env|stainless/);
    expect(headers).not.toHaveProperty('authorization');
  });

  it('in the base URL is not told', async () => {
    const { port } = await openWith({ baseUrl: 'http://me:p%40ss-word@127.0.0.1:9/v1' });
    const drawn = await draw(port, 'good');
    expect(drawn.ends[0]).toMatch(/^error /);
    expect(JSON.stringify(drawn.parts)).not.toMatch(/p(%40|@)ss-word/);
  });

  it.each([301, 302, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const other = await startFakeOpenAi();
    const here = createServer((_, res) =>
      res.writeHead(status, { location: `${other.url}/completions` }).end(),
    );
    await new Promise<void>((resolve) => here.listen(0, '127.0.0.1', resolve));
    closing.push(other.close, () => here.close());
    const { port } = await openWith({
      apiKey: KEY,
      baseUrl: `http://127.0.0.1:${(here.address() as AddressInfo).port}/v1`,
    });
    const drawn = await draw(port, 'good');
    expect(drawn.ends).toEqual(['error redirected']);
    expect(drawn.errors[0]?.message).toContain(new URL(other.url).origin);
    expect(other.requests).toEqual([]);
  });
});
