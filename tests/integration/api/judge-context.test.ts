import { expect, test } from 'vitest';
import { withCore } from './harness';

const api = withCore();
const dataOf = (user: string) => JSON.parse(user.slice(user.lastIndexOf('\nDATA:\n') + 7));

test('the judge is shown how like each candidate is to what is there, and what a person pointed out', async () => {
  const loom = await api().createLoom();
  const examples = [
    { like: 'more', text: 'Question: Do bats see?\nAnswer: Yes', place: 'n1:0-10' },
    { like: 'less', text: 'Question: Is it?\nAnswer: No', place: 'n2:0-10' },
  ];
  await api().ok('PATCH', `/api/looms/${loom.id}`, {
    settings: { judge: { ...loom.settings.judge, examples } },
  });
  const { step } = await api().startStep(loom.id, loom.headId);
  const { rankings, nodes } = await api().ended(step.id);
  const calls = rankings[0]?.calls ?? [];
  expect(calls.length).toBeGreaterThan(0);
  for (const { user, shown } of calls) {
    const data = dataOf(user);
    expect(data.moreLike).toEqual(['Question: Do bats see?\nAnswer: Yes']);
    expect(data.lessLike).toEqual(['Question: Is it?\nAnswer: No']);
    expect(data.candidates.map(({ id }: { id: string }) => id)).toEqual(
      shown.map(({ opaqueId }) => opaqueId),
    );
    for (const [at, candidate] of data.candidates.entries()) {
      expect(candidate.text).toBe(nodes.find(({ id }) => id === shown[at]?.nodeId)?.text.trim());
      expect(candidate.similarity).toBeGreaterThan(0);
      expect(candidate.similarity).toBeLessThan(1);
    }
  }
});
