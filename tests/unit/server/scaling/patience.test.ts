import { expect, test } from 'vitest';
import { ModelError } from '@/lib/server/ports/model';
import { Patience } from '@/lib/server/scaling/engine/patience';

const LIMITS = { pauseMs: 10, pauseCapMs: 50, outageTries: 3, rateLimitTries: 6 };
const away = new ModelError('unreachable', 'It is away.', true);
const busy = new ModelError('rate-limited', 'It is busy.', true);

const after = (errors: readonly ModelError[]): Patience => {
  const patience = new Patience(LIMITS);
  for (const error of errors) patience.failed(error);
  return patience;
};

test('pauses double up to a cap, and begin anew after an answer', () => {
  expect([1, 2, 3, 4, 5].map((times) => after(Array(times).fill(away)).pauseMs)).toEqual([
    10, 20, 40, 50, 50,
  ]);
  const patience = after([away, away]);
  patience.succeeded();
  patience.failed(away);
  expect([patience.pauseMs, patience.isOver]).toEqual([10, false]);
});

test('a server that says it is asked too often is given more time than one that is away', () => {
  expect(after([away, away]).isOver).toBe(false);
  expect(after([away, away, away]).isOver).toBe(true);
  expect(after(Array(5).fill(busy)).isOver).toBe(false);
  expect(after(Array(6).fill(busy)).isOver).toBe(true);
  expect(after([busy, busy, away]).isOver).toBe(true);
});
