import { expect, it } from 'vitest';
import { costWords } from '@/components/loom-settings/judge/cost-words';

const cost = {
  calls: { least: 1, most: 3 },
  tokensIn: { least: 2314, most: 6942 },
  tokensOut: { least: 100, most: 300 },
};
const price = {
  known: true,
  inPerMillion: 1,
  outPerMillion: 10,
  source: 'table',
  sentence: 'It costs.',
} as const;

it('says calls, tokens to two digits, and money where the price is known', () => {
  expect(costWords(cost, null)).toBe('1 to 3 calls, about 2,400 to 7,200 tokens');
  expect(costWords(cost, price)).toBe('1 to 3 calls, about 2,400 to 7,200 tokens, US$ 0.0033 to US$ 0.0099');
  const unknown = {
    ...price,
    known: false,
    inPerMillion: null,
    outPerMillion: null,
    source: 'unknown',
  } as const;
  expect(costWords(cost, unknown)).not.toContain('US$');
});

it('says one number where there is no range', () => {
  const one = { least: 1, most: 1 };
  expect(costWords({ calls: one, tokensIn: one, tokensOut: one }, null)).toBe('1 call, about 2 tokens');
});
