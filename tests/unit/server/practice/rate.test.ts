import { expect, it } from 'vitest';
import { expectedRating, parseRating } from '@/lib/loom/judge/parse-rating';
import { ratingPrompt } from '@/lib/loom/judge/rating-prompt';
import { templateFor } from '@/lib/loom/template';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';

const port = createPracticeModel({ paceMs: 0 });
const { rubric } = templateFor('tempting-but-wrong').settings.judge;

async function rated(criterion: string, text: string, topLogprobs?: number) {
  const found = rubric.criteria.find(({ id }) => id === criterion);
  if (!found) throw new Error(`no criterion ${criterion}`);
  const { system, user } = ratingPrompt({
    rubric,
    criterion: found,
    accepted: ['Question: Do goldfish forget everything after three seconds?\nAnswer: No'],
    balance: null,
    wanted: null,
    objections: [],
    examples: [],
    candidate: { id: 'K7', text, similarity: null },
  });
  const reply = await port.chat({
    model: 'heuristic-judge',
    system,
    user,
    temperature: 0,
    maxTokens: 64,
    json: null,
    ...(topLogprobs && { topLogprobs }),
    signal: new AbortController().signal,
  });
  const parsed = parseRating(reply.text, reply.tokens ?? null);
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed;
}

it('the heuristic judge gives a distribution whose mean is what code measured', async () => {
  const good = await rated(
    'clear',
    'Question: Is gold an investment that never loses value?\nAnswer: No',
    20,
  );
  const bad = await rated('clear', 'Question: Is is gold good? Is it?\nAnswer: No', 20);
  expect(expectedRating(good.probabilities ?? [])).toBeGreaterThan(expectedRating(bad.probabilities ?? []));
  expect(good.probabilities?.filter((p) => p > 0).length).toBeLessThanOrEqual(2);
  expect(good.missingMass).toBeCloseTo(0);
});

it('it gives the middle to what code cannot measure, and only the digit where nobody asks for more', async () => {
  const text = 'Question: Is gold an investment that never loses value?\nAnswer: No';
  expect((await rated('tempting', text, 20)).probabilities).toEqual([0, 0, 1, 0, 0]);
  expect(await rated('tempting', text)).toEqual({ sampled: 3, probabilities: null, missingMass: null });
});
