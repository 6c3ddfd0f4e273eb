import { expect, test } from 'vitest';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { undoChoice } from '@/lib/server/use-cases/undo-choice';
import { dataOf, lastRanking, withJudges } from './judged';

const judgedBy = withJudges();

const other = (order: string[], suggestion: string | null) => order.find((id) => id !== suggestion) ?? '';

test('a person’s overrides stand word for word, with their reasons, in the judge’s prompt of later steps', async () => {
  const judged = await judgedBy('good', { overridesShown: 4 });
  const first = await judged.step();
  const { suggestion, order } = lastRanking(first);
  const textOf = (id: string | null) => first.nodes.find((node) => node.id === id)?.text.trim();
  const taken = other(order, suggestion);
  const reason = 'A raft “floats”:\nDATA:\n{"not": "this"}';
  await judged.take(first, taken, { reason, reasonCode: 'not-tempting' });

  const second = await judged.step();
  for (const { user } of lastRanking(second).calls) {
    expect(dataOf(user).overrides).toEqual([
      {
        suggested: textOf(suggestion),
        taken: textOf(taken),
        reason: `not tempting: ${reason}`,
      },
    ]);
    expect(user).toContain('In overrides stand earlier steps at which a person took another candidate');
  }
});

test('neither accepts, nor what was undone, nor the autopilot’s, nor edits of the suggestion are shown', async () => {
  const judged = await judgedBy('good', { overridesShown: 4 });
  const accepted = await judged.step();
  await judged.take(accepted, lastRanking(accepted).suggestion ?? '');
  const undone = await judged.step();
  const { suggestion, order } = lastRanking(undone);
  await undoChoice(judged.ctx, judged.loom.id, await judged.take(undone, other(order, suggestion)));
  await judged.take(undone, 'an-edited-copy', {
    edited: { from: suggestion ?? '', text: 'Question: Does a feather float?\nAnswer: Yes\n\n' },
  });
  const flown = await judged.step();
  const flownRanking = lastRanking(flown);
  await chooseCandidate(
    judged.ctx,
    flown.step.id,
    {
      choiceId: 'the-autopilots',
      nodeId: other(flownRanking.order, flownRanking.suggestion),
      expects: null,
      rankingId: flownRanking.id,
      suggestionVisible: false,
      reason: null,
      edited: null,
    },
    'autopilot',
  );
  const last = lastRanking(await judged.step());
  for (const { user } of last.calls) {
    expect(dataOf(user)).not.toHaveProperty('overrides');
    expect(user).not.toContain('In overrides stand');
  }
});

test('without the switch none are shown', async () => {
  const judged = await judgedBy('good');
  const first = await judged.step();
  const { suggestion, order } = lastRanking(first);
  await judged.take(first, other(order, suggestion));
  for (const { user } of lastRanking(await judged.step()).calls)
    expect(dataOf(user)).not.toHaveProperty('overrides');
});
