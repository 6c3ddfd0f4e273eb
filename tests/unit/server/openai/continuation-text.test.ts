import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContinuationText } from '@/lib/server/model/openai/text/continuation-text';
import { echoOf } from '@/lib/server/model/openai/text/echo-length';
import { stopAt } from '@/lib/server/model/openai/text/stop-at';

interface Fed {
  tokens: string[];
  logprobs: (number | undefined)[];
  stopped: boolean;
}

const feed = (tokens: string[], stops: string[], document: string | null = null): Fed => {
  const fed: Fed = { tokens: [], logprobs: [], stopped: false };
  const text = new ContinuationText(stops, document === null ? null : echoOf(document), (token, logprob) => {
    fed.tokens.push(token);
    fed.logprobs.push(logprob);
  });
  fed.stopped = tokens.some((token, at) => text.push(token, -at));
  if (!fed.stopped) text.finish();
  return fed;
};

const letters = (least: number, most: number) => fc.stringMatching(new RegExp(`^[ab\\n]{${least},${most}}$`));
const tokens = fc.array(letters(1, 4), { maxLength: 12 });
const stops = fc.array(letters(1, 4), { maxLength: 3 });

describe('the text of a completion', () => {
  it('passes untouched, token by token, where nothing is to be cut', () => {
    fc.assert(
      fc.property(tokens, (all) => {
        expect(feed(all, [])).toEqual({ tokens: all, logprobs: all.map((_, at) => -at), stopped: false });
      }),
    );
  });

  it('ends exactly before the first stop string', () => {
    fc.assert(
      fc.property(tokens, stops, (all, ends) => {
        const fed = feed(all, ends);
        const whole = all.join('');
        // a stop string is seen as soon as it is whole: of two that overlap, the one that is whole first counts
        const seen = all.findIndex((_, at) => stopAt(all.slice(0, at + 1).join(''), ends) >= 0);
        const upTo = all.slice(0, seen + 1).join('');
        expect(fed.stopped).toBe(seen >= 0);
        expect(fed.tokens.join('')).toBe(seen < 0 ? whole : upTo.slice(0, stopAt(upTo, ends)));
        expect(stopAt(fed.tokens.join(''), ends)).toBe(-1);
      }),
    );
  });

  it('gives whole tokens with their own log probabilities', () => {
    fc.assert(
      fc.property(tokens, stops, (all, ends) => {
        const fed = feed(all, ends);
        fed.tokens.forEach((token, at) => {
          const isLast = at === fed.tokens.length - 1;
          if (fed.stopped && isLast) expect(all[at]?.startsWith(token)).toBe(true);
          else expect(token).toBe(all[at]);
          expect(fed.logprobs[at]).toBe(-at);
        });
      }),
    );
  });

  it('holds back a token that a stop string may begin in, and lets it go', () => {
    const shown: string[] = [];
    const text = new ContinuationText(['\n\n'], null, (token) => shown.push(token));
    text.push('one', undefined);
    text.push('\n', undefined);
    expect(shown).toEqual(['one']);
    text.push('two', undefined);
    expect(shown).toEqual(['one', '\n', 'two']);
    expect(text.push('\n\n', undefined)).toBe(true);
    expect(shown).toEqual(['one', '\n', 'two']);
  });

  it('looks for stop strings only after the repeated document', () => {
    const document = 'Q: one\n\nQ:';
    expect(feed(['Q: one', '\n\n', 'Q:', ' two', '\n\n', 'Q:'], ['\n\n'], document)).toMatchObject({
      tokens: [' two'],
      stopped: true,
    });
  });

  it('counts no token that was trimmed as a repetition', () => {
    expect(feed(['Q', ':', ' two'], [], 'Q:')).toEqual({ tokens: [' two'], logprobs: [-2], stopped: false });
    expect(feed(['Q: two'], [], 'Q:')).toEqual({ tokens: [' two'], logprobs: [-0], stopped: false });
  });

  it('gives what it held when the completion ends in the middle of a repetition', () => {
    expect(feed(['Que'], [], 'Question:').tokens).toEqual(['Que']);
  });
});
