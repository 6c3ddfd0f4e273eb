import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReply } from '@/lib/loom/judge/parse-reply';

const SHOWN = ['K7', 'B2', 'Z9'];
const CRITERIA = ['clear', 'novel'];
const good = {
  scores: SHOWN.map((id, i) => ({
    id,
    criteria: { clear: { score: 5 - i, reason: 'short' }, novel: { score: 3, reason: '' } },
  })),
  order: SHOWN,
  summary: 'The first is "clear" {really}.',
};
const text = JSON.stringify(good);
const errorOf = (reply: unknown) => {
  const parsed = parseReply(typeof reply === 'string' ? reply : JSON.stringify(reply), SHOWN, CRITERIA);
  return 'error' in parsed ? parsed.error : null;
};

describe('a whole reply is read', () => {
  test.each([
    ['bare', text],
    ['in a Markdown fence', `\`\`\`json\n${text}\n\`\`\``],
    ['amid prose with braces', `Let me think {about} this. ${text} I hope {that} helps.`],
  ])('%s', (_, reply) => {
    const parsed = parseReply(reply, SHOWN, CRITERIA);
    expect(parsed).toMatchObject({ order: SHOWN, summary: good.summary });
  });
});

describe('anything less is an error that says what is wrong', () => {
  test.each([
    ['no JSON', 'I like number 2 best.', 'no JSON object'],
    ['cut off', text.slice(0, -20), 'Invalid'],
    ['an id left out', { ...good, order: ['K7', 'B2'] }, '"order" leaves out Z9'],
    ['an id twice', { ...good, order: ['K7', 'K7', 'Z9'] }, '"order" names an id twice'],
    ['a strange id', { ...good, order: ['K7', 'B2', 'Z9', 'Q1'] }, 'not shown: Q1'],
    [
      'a criterion left out',
      { ...good, scores: good.scores.map((s) => ({ ...s, criteria: { clear: s.criteria.clear } })) },
      'no score for novel',
    ],
    [
      'a score of 6',
      {
        ...good,
        scores: good.scores.map((s) => ({
          ...s,
          criteria: { ...s.criteria, clear: { score: 6, reason: '' } },
        })),
      },
      '<=5',
    ],
  ])('%s', (_, reply, words) => {
    expect(errorOf(reply)).toContain(words);
  });
});

test('garbage gives a permutation of what was shown, or an error; never a throw', () => {
  const mutated = fc
    .tuple(fc.nat(text.length), fc.nat(30), fc.string({ maxLength: 20 }))
    .map(([at, cut, insert]) => text.slice(0, at) + insert + text.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(mutated, fc.string(), fc.json()), (reply) => {
      const parsed = parseReply(reply, SHOWN, CRITERIA);
      if ('error' in parsed) expect(parsed.error.length).toBeGreaterThan(0);
      else expect([...parsed.order].sort()).toEqual([...SHOWN].sort());
    }),
    { numRuns: 10_000 },
  );
});
