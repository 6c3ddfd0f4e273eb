import { expect, test } from 'vitest';
import type { AuditReply } from '@/lib/contract/audit';
import { auditReplySchema } from '@/lib/contract/audit';
import type { StepView } from '@/lib/contract/snapshot';
import { withCore } from './harness';

const api = withCore();

const path = (loomId: string, rest: string) => `/api/looms/${loomId}/judging/${rest}`;
const read = async (loomId: string): Promise<AuditReply> =>
  auditReplySchema.parse(await api().ok('GET', path(loomId, 'audit')));
const numberOf = ({ audit }: AuditReply, id: string) =>
  audit.measures.flatMap(({ numbers }) => numbers).find((number) => number.id === id);
const file = (loomId: string, format: string) =>
  fetch(`${api().url}${path(loomId, `export?format=${format}`)}`);

const order = (view: StepView): string[] => view.rankings.at(-1)?.order ?? [];

test('the audit follows what people choose; the exports hold the same steps', async () => {
  const loom = await api().createLoom();
  const empty = await read(loom.id);
  expect(empty.audit.counts.steps).toBe(0);
  expect(empty.audit.measures.length).toBeGreaterThan(12);

  const first = await api().runStep(loom.id);
  const suggestion = first.rankings.at(-1)?.suggestion;
  const [best = '', second = ''] = order(first);
  await api().choose(first, suggestion ?? best);
  const next = await api().runStep(loom.id);
  await api().choose(next, order(next)[1] ?? second, { suggestionVisible: false });

  const { audit, hash } = await read(loom.id);
  const suggested = [first, next].map((view) => Boolean(view.rankings.at(-1)?.suggestion));
  expect(audit.counts).toMatchObject({
    steps: 2,
    shown: suggested[0] ? 1 : 0,
    blind: suggested[1] ? 1 : 0,
    open: 0,
  });
  if (suggested[0]) expect(numberOf({ audit, hash }, 'accept-rate.shown')).toMatchObject({ value: 1, n: 1 });
  if (suggested[1]) expect(numberOf({ audit, hash }, 'accept-rate.blind')).toMatchObject({ value: 0, n: 1 });
  expect(audit.judges).toHaveLength(1);
  expect(audit.places.reduce((sum, { count }) => sum + count, 0)).toBe(audit.places[0]?.n);
  expect(hash).not.toBe(empty.hash);
  expect(await read(loom.id)).toEqual({ audit, hash });

  const decisions = await file(loom.id, 'decisions');
  expect(decisions.headers.get('content-disposition')).toContain('a-loom.decisions.jsonl');
  const lines = (await decisions.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ step, number }) => [step, number])).toEqual([
    [first.step.id, 1],
    [next.step.id, 2],
  ]);
  expect(lines[0].choices[0]).toMatchObject({ by: 'human', suggestion_visible: true });
  expect(lines[0].candidates.map(({ node }: { node: string }) => node)).toEqual(
    first.nodes.map(({ id }) => id),
  );

  const report = new Uint8Array(await (await file(loom.id, 'report')).arrayBuffer());
  const text = new TextDecoder('latin1').decode(report);
  expect(text.startsWith('PK')).toBe(true);
  for (const name of ['README.md', 'audit.json', 'figures/places.svg', 'figures/reliability.svg'])
    expect(text).toContain(name);
  expect(text).toContain(hash);
});

test('a loom or a format that is not there is refused in words', async () => {
  const loom = await api().createLoom();
  for (const rest of ['audit', 'export?format=decisions', 'export?format=report'])
    expect((await api().call('GET', path('no-such-loom', rest))).status, rest).toBe(404);
  const refused = await api().call('GET', path(loom.id, 'export?format=pdf'));
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { code: 'bad_request', where: 'query.format' } },
  });
});

test('a loom without steps exports an empty list and a whole report', async () => {
  const loom = await api().createLoom();
  expect(await (await file(loom.id, 'decisions')).text()).toBe('');
  expect((await file(loom.id, 'report')).status).toBe(200);
});
