import { expect, test } from 'vitest';
import { modelError } from '@/lib/server/model/openai/errors/model-errors';
import { whatHappened } from '@/lib/server/scaling/engine/what-happened';

test.each(['reset', 'stalled', 'rate-limited', 'server-error', 'malformed'] as const)(
  'a run that asks again by itself does not tell the person to (%s)',
  (code) => {
    expect(whatHappened(modelError(code, 'Upstream had trouble.'))).toBe('Upstream had trouble.');
  },
);

test('advice on what a person can do stays', () => {
  expect(whatHappened(modelError('unreachable', 'Upstream is gone.'))).toBe(
    'Upstream is gone. Check that the server runs and that the base URL is right.',
  );
});
