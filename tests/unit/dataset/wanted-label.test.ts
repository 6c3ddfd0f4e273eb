import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseText } from '@/lib/dataset/parse-items';
import { wantedLabel } from '@/lib/dataset/wanted-label';
import { ask, YES_NO } from './builders';

const settings = (balance: Record<string, number> | null, askForLabel = true) => ({
  format: YES_NO,
  target: { items: null, balance, askForLabel },
});
const items = (...labels: string[]) =>
  parseText(labels.map((label, i) => ask(`Is it ${i}?`, label)).join('\n\n'), YES_NO);
const half = { ' Yes': 0.5, ' No': 0.5 };

test('the label that is behind by an item is asked for, and only where the loom says so', () => {
  const three = items(' Yes', ' Yes', ' Yes', ' No');
  expect(wantedLabel(three, settings(half))).toBe(' No');
  expect(wantedLabel(three, settings(half, false))).toBeNull();
  expect(wantedLabel(three, settings(null))).toBeNull();
  expect(wantedLabel(items(' Yes', ' No', ' Yes'), settings(half))).toBeNull();
  expect(wantedLabel(items(), settings(half))).toBeNull();
});

test('taking what is asked for keeps every share within an item of what is wanted', () => {
  const runs = fc.tuple(
    fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    fc.array(fc.boolean(), { maxLength: 40 }),
  );
  fc.assert(
    fc.property(runs, ([share, drawn]) => {
      const wanted = { ' Yes': share, ' No': 1 - share };
      const taken: string[] = [];
      for (const yes of drawn)
        taken.push(wantedLabel(items(...taken), settings(wanted)) ?? (yes ? ' Yes' : ' No'));
      const count = taken.filter((label) => label === ' Yes').length;
      expect(Math.abs(count - share * taken.length)).toBeLessThan(2);
    }),
    { numRuns: 40 },
  );
});
