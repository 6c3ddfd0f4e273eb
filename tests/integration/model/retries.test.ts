import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draw, HASTY, type Opened, openFake, portTo } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

describe('retries', () => {
  it('waits as long as the server asks, and then gets its answer', async () => {
    const started = performance.now();
    const drawn = await draw(opened.port, 'rate-limit-1', { n: 2 });
    expect(drawn.ends).toEqual(['stop', 'stop']);
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    expect(opened.fake.requests).toHaveLength(2);
  });

  it('stops waiting when the person stops', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const started = performance.now();
    const drawn = await draw(opened.port, 'rate-limit-3600', { signal: controller.signal });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(drawn.parts.filter((part) => part.type !== 'notice')).toEqual([]);
  });

  it('says so when the wait is a long one', async () => {
    const controller = new AbortController();
    const parts = opened.port.sample({
      prefix: '',
      n: 1,
      params: {
        model: 'rate-limit-3600',
        mode: 'completions',
        temperature: 1,
        topP: 1,
        maxTokens: 5,
        stop: [],
        seed: null,
        logprobs: false,
      },
      signal: controller.signal,
    });
    for await (const part of parts) {
      expect(part).toEqual({ type: 'notice', text: 'Fake asks to wait 3600 s; waiting.' });
      controller.abort();
    }
    expect(controller.signal.aborted).toBe(true);
  });

  it('tries again without a Retry-After, as often as it may', async () => {
    expect((await draw(opened.port, 'rate-limit-bare')).ends).toEqual(['stop']);
    expect(opened.fake.requests).toHaveLength(2);
    expect((await draw(opened.port, 'rate-limit-always')).ends).toEqual(['error rate-limited']);
    expect(opened.fake.requests).toHaveLength(2 + 3);
  });

  it('tries again when the connection broke before the first token', async () => {
    expect((await draw(opened.port, 'reset-first', { n: 3 })).ends).toEqual(['stop', 'stop', 'stop']);
    expect(opened.fake.requests).toHaveLength(2);
  });

  it.each(['reset', 'early-close', 'error-in-stream', 'stall'])(
    'never after the first token (%s)',
    async (fault) => {
      await draw(portTo(opened.fake.url, { timing: HASTY }), fault, { n: 2 });
      expect(opened.fake.requests).toHaveLength(1);
    },
  );

  it.each(['quota', 'needs-key', 'context-length', 'html-page', 'redirects', 'silent'])(
    'not where it cannot help (%s)',
    async (fault) => {
      await draw(portTo(opened.fake.url, { timing: HASTY }), fault);
      expect(opened.fake.requests).toHaveLength(1);
    },
  );
});
