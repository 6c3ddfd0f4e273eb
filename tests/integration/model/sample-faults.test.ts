import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContinuationMode } from '@/lib/loom/settings';
import { MODEL_ERRORS } from '@/lib/server/model/openai/errors/model-errors';
import type { ModelPort } from '@/lib/server/ports/model';
import type { FaultName } from '../../support/fake-openai';
import { draw, HASTY, type Opened, openFake, portTo } from './open-fake';

let opened: Opened;
let hasty: ModelPort;
beforeAll(async () => {
  opened = await openFake();
  hasty = portTo(opened.fake.url, { timing: HASTY });
});
const portFor = (fault: FaultName) => (fault === 'stall' || fault === 'silent' ? hasty : opened.port);
afterAll(() => opened.fake.close());

const MODES: ContinuationMode[] = ['completions', 'chat-instruct', 'chat-continue'];

interface Row {
  fault: FaultName;
  ends: string;
  retryable: boolean;
  says: RegExp;
  /** Text that came before the fault is kept. */
  keepsText?: boolean;
}

const FAILING: Row[] = [
  {
    fault: 'early-close',
    ends: 'early-close',
    retryable: true,
    says: /closed the stream before/,
    keepsText: true,
  },
  {
    fault: 'done-early',
    ends: 'early-close',
    retryable: true,
    says: /closed the stream before/,
    keepsText: true,
  },
  { fault: 'empty-stream', ends: 'early-close', retryable: true, says: /before the first token/ },
  { fault: 'reset', ends: 'reset', retryable: true, says: /connection to Fake broke/, keepsText: true },
  { fault: 'stall', ends: 'stalled', retryable: true, says: /nothing more for 200 ms/, keepsText: true },
  { fault: 'silent', ends: 'stalled', retryable: true, says: /no token for 400 ms/ },
  {
    fault: 'html-page',
    ends: 'not-a-stream',
    retryable: false,
    says: /HTML page titled “Sign in to continue”/,
  },
  { fault: 'html-error', ends: 'server-error', retryable: true, says: /502: an HTML page titled/ },
  { fault: 'rate-limit-always', ends: 'rate-limited', retryable: true, says: /429: Rate limit reached/ },
  { fault: 'quota', ends: 'quota', retryable: false, says: /exceeded your current quota.*billing/ },
  {
    fault: 'overloaded',
    ends: 'server-error',
    retryable: true,
    says: /503: The engine is currently overloaded/,
  },
  { fault: 'malformed-json', ends: 'malformed', retryable: true, says: /not JSON/, keepsText: true },
  {
    fault: 'error-in-stream',
    ends: 'server-error',
    retryable: true,
    says: /broke off with an error/,
    keepsText: true,
  },
  { fault: 'error-first', ends: 'server-error', retryable: true, says: /had an error while processing/ },
  { fault: 'context-length', ends: 'too-long', retryable: false, says: /maximum context length.*shorter/ },
  { fault: 'redirects', ends: 'redirected', retryable: false, says: /on to http:\/\/127\.0\.0\.1:9\./ },
  { fault: 'needs-key', ends: 'key-refused', retryable: false, says: /401.*Give a key/ },
];

describe.each(MODES)('a fault in %s', (mode) => {
  it.each(FAILING)(
    '$fault leaves the candidate failed: $ends',
    async ({ fault, ends, retryable, says, keepsText }) => {
      const drawn = await draw(portFor(fault), fault, { mode });
      expect(drawn.ends).toEqual([`error ${ends}`]);
      expect(drawn.errors[0]?.retryable).toBe(retryable);
      expect(drawn.errors[0]?.message).toMatch(says);
      expect(drawn.texts[0] !== '').toBe(keepsText ?? false);
      expect(Object.keys(MODEL_ERRORS)).toContain(ends);
    },
  );

  it('gives the text of a candidate whose end came under another index, and lets the others end', async () => {
    const drawn = await draw(opened.port, 'wrong-index', { mode, n: 3 });
    expect(drawn.ends).toEqual(['stop', 'stop', 'error wrong-index']);
    expect(drawn.texts[2]).toMatch(/^Question: /);
    expect(drawn.errors[0]?.retryable).toBe(true);
  });

  it.each(['early-close', 'reset', 'stall', 'error-in-stream'] as const)(
    'ends every one of five candidates once when %s strikes them together',
    async (fault) => {
      const drawn = await draw(portFor(fault), fault, { mode, n: 5 });
      expect(drawn.errors).toHaveLength(5);
      expect(drawn.texts.every((text) => text.length > 0)).toBe(true);
    },
  );

  it.each([
    'good',
    'comments',
    'slow-first-token-300',
    'paced-20',
    'stall-after-end',
    'whole',
    'refuse-usage',
    'refuse-max-tokens',
  ])('does not trouble a sound stream (%s)', async (model) => {
    const drawn = await draw(opened.port, model, { mode, n: 2 });
    expect(drawn.ends).toEqual(['stop', 'stop']);
    expect(drawn.notices).toEqual([]);
    expect(new Set(drawn.texts).size).toBe(2);
    for (const text of drawn.texts) expect(text).toMatch(/^Question: .+\?\nAnswer: (Yes|No)$/);
  });
});

describe('a server that is not there', () => {
  it('cannot be reached, in words', async () => {
    const gone = await openFake();
    await gone.fake.close();
    const drawn = await draw(gone.port, 'good', { n: 2 });
    expect(drawn.ends).toEqual(['error unreachable', 'error unreachable']);
    expect(drawn.errors[0]?.message).toMatch(/cannot be reached \(.*ECONNREFUSED.*base URL/);
  });

  it('has no such path', async () => {
    const lost = await openFake({ baseUrl: opened.fake.url.replace('/v1', '/wrong') });
    const drawn = await draw(lost.port, 'good');
    expect(drawn.ends).toEqual(['error not-found']);
    await lost.fake.close();
  });

  it('has no such model', async () => {
    const drawn = await draw(opened.port, 'nobody');
    expect(drawn.ends).toEqual(['error no-such-model']);
    expect(drawn.errors[0]?.message).toContain("The model 'nobody' does not exist.");
  });
});
