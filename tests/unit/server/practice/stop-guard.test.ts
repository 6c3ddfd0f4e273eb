import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StopGuard } from '@/lib/server/model/practice/sampling/stop-guard';

function run(tokens: string[], stops: string[]): { text: string; stopped: boolean; early: string[] } {
  const guard = new StopGuard(stops);
  const early: string[] = [];
  for (const token of tokens) {
    const { shown, stopped } = guard.push({ token, logprob: 0 });
    early.push(...shown.map((piece) => piece.token));
    if (stopped) return { text: early.join(''), stopped, early };
  }
  return { text: [...early, ...guard.flush().map((piece) => piece.token)].join(''), stopped: false, early };
}

describe('the stop guard', () => {
  it('holds back what may become a stop string and lets go of it when it does not', () => {
    expect(run(['a', 'E', 'N', 'x'], ['END'])).toEqual({
      text: 'aENx',
      stopped: false,
      early: ['a', 'E', 'N', 'x'],
    });
    expect(run(['a', 'E', 'N'], ['END']).early).toEqual(['a']);
  });

  it('cuts inside a token', () => {
    expect(run(['one', ' two three'], [' th'])).toMatchObject({ text: 'one two', stopped: true });
  });

  it('stops at the first of several, and passes over empty ones', () => {
    expect(run(['abcdef'], ['', 'ef', 'cd'])).toMatchObject({ text: 'ab', stopped: true });
  });

  it('lets through exactly the text before the first stop string, however it is cut into tokens', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.array(letters, { minLength: 1, maxLength: 3 }),
        (tokens, stops) => {
          // A stop string counts once its last letter has arrived: the text up to the token that brings the first one.
          const all = tokens.join('');
          const found = stops.map((stop) => all.indexOf(stop)).filter((at) => at !== -1);
          const { text, stopped } = run(tokens, stops);
          expect(stopped).toBe(found.length > 0);
          if (!stopped) expect(text).toBe(all);
          for (const stop of stops) expect(text).not.toContain(stop);
          expect(all.startsWith(text)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
