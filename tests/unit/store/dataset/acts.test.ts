import { describe, expect, test, vi } from 'vitest';
import { UNNAMED } from '@/lib/store/dataset/asking';
import { FakeServer, offline, readyStore, refused } from './fake-server';

const exclude = { kind: 'exclude', reason: 'odd' } as const;
const edit = (question: string, label = ' No') => ({ kind: 'edit', question, label }) as const;

async function ready(count = 4) {
  const server = new FakeServer(count);
  const world = await readyStore(server);
  const place = (at: number) => server.rows[at]?.place ?? '';
  return { server, ...world, place };
}

test('an act shows at once, counts included, and the server has the last word', async () => {
  const { server, get, place } = await ready();
  server.hold();
  const acting = get().act([{ place: place(0), body: exclude }]);
  expect(get().rows[0]?.excluded).toMatchObject({
    reason: 'odd',
    by: { kind: 'human', name: UNNAMED },
    at: 7,
  });
  expect(get().byPlace.get(place(0))).toBe(get().rows[0]);
  expect(get().view).toMatchObject({ kept: 3, excluded: 1, hash: 'hash-of-v1' });
  expect(get().view.labels.map(({ count }) => count)).toEqual([1, 2]);

  await Promise.resolve();
  server.release();
  const [id] = await acting;
  expect(get().rows[0]?.excluded).toMatchObject({ actId: id, at: 5 });
  expect(get().view).toMatchObject({ kept: 3, excluded: 1, hash: 'hash-of-v2' });
});

test('an edit changes question, label, id and prompt; reviews of other words are stale', async () => {
  const { get, place } = await ready();
  get().setReviewer('Ada');
  const itemId = get().rows[0]?.id ?? '';
  const review = { kind: 'review', itemId, verdict: 'agree', answer: 0, blind: false, note: null } as const;
  await get().act([{ place: place(0), body: review }]);
  await get().act([{ place: place(0), body: edit('Is it so?') }]);
  const row = get().rows[0];
  expect(row).toMatchObject({
    question: 'Is it so?',
    label: ' No',
    labelIndex: 1,
    prompt: 'Question: Is it so?\nAnswer:',
    edited: { question: 'Is 0 a number?', label: ' Yes', itemId },
    reviews: [{ by: { name: 'Ada' }, stale: true }],
  });
  expect(row?.id).not.toBe(itemId);
  await get().undo([row?.edited?.actId ?? '']);
  expect(get().rows[0]).toMatchObject({ id: itemId, question: 'Is 0 a number?', edited: null });
});

test('a reviewer’s later review takes the place of the earlier one', async () => {
  const { get, place } = await ready();
  get().setReviewer('Ada');
  const itemId = get().rows[0]?.id ?? '';
  const review = { kind: 'review', itemId, answer: null, blind: false, note: null } as const;
  await get().act([{ place: place(0), body: { ...review, verdict: 'agree' } }]);
  await get().act([{ place: place(0), body: { ...review, verdict: 'disagree' } }]);
  expect(get().rows[0]?.reviews).toMatchObject([{ verdict: 'disagree' }]);
});

describe('what the server refuses', () => {
  test.each([
    ['a refused act', refused],
    ['an act that no answer comes to', offline],
  ])('%s goes back on screen and rejects with the reason', async (_, failure) => {
    const { server, get, place } = await ready();
    const before = get().rows[1];
    server.failures = [failure];
    await expect(get().act([{ place: place(1), body: exclude }])).rejects.toBe(failure);
    expect(get().rows[1]).toBe(before);
    expect(get().view).toMatchObject({ kept: 4, excluded: 0 });
  });

  test('a refused act takes along only itself: another on the same row stands', async () => {
    const { server, get, place } = await ready();
    server.hold();
    const first = get().act([{ place: place(1), body: edit('Is it?') }]);
    const second = get().act([{ place: place(1), body: exclude }]);
    expect(get().rows[1]).toMatchObject({ question: 'Is it?', excluded: { reason: 'odd' } });
    server.failures = [refused];
    await Promise.resolve();
    server.release();
    await expect(first).rejects.toBe(refused);
    await second;
    expect(get().rows[1]).toMatchObject({
      question: 'Is 1 a number?',
      edited: null,
      excluded: { reason: 'odd' },
    });
  });

  test('an act on a row that somebody changed meanwhile keeps what they did when it goes back', async () => {
    const { server, get, place } = await ready();
    server.byAnother(1, { question: 'By another?' });
    server.failures = [refused];
    await expect(get().act([{ place: place(1), body: exclude }])).rejects.toBe(refused);
    await get().refresh();
    expect(get().rows[1]).toMatchObject({ question: 'By another?', excluded: null });
  });

  test('a refused undo shows the act again', async () => {
    const { server, get, place } = await ready();
    const ids = await get().act([{ place: place(1), body: exclude }]);
    server.failures = [refused];
    await expect(get().undo(ids)).rejects.toBe(refused);
    expect(get().rows[1]?.excluded).toMatchObject({ reason: 'odd' });
  });

  test('an act that was done although its answer was lost comes with the next look', async () => {
    const { server, get, place } = await ready();
    const act = vi.mocked(server.api.act);
    const doIt = act.getMockImplementation();
    act.mockImplementationOnce(async (body) => {
      await doIt?.(body);
      throw offline;
    });
    await expect(get().act([{ place: place(2), body: exclude }])).rejects.toBe(offline);
    await get().refresh();
    expect(get().rows[2]?.excluded).toMatchObject({ reason: 'odd' });
  });
});

describe('others at work', () => {
  test('own acts do not hide what somebody else did since the last look', async () => {
    const { server, get, place } = await ready();
    server.byAnother(3, { question: 'By another?' });
    await get().act([{ place: place(0), body: exclude }]);
    await get().refresh();
    expect(get().rows[3]?.question).toBe('By another?');
    expect(get().rows[0]?.excluded).toMatchObject({ reason: 'odd' });
  });

  test('own acts alone ask for no rows', async () => {
    const { server, get, place } = await ready();
    vi.mocked(server.api.rows).mockClear();
    await get().act([{ place: place(0), body: exclude }]);
    await get().refresh();
    expect(server.api.rows).not.toHaveBeenCalled();
  });

  test('a look under way when an act is answered does not bring the old counts back', async () => {
    const { server, get, place } = await ready();
    const slow = Promise.withResolvers<void>();
    const old = server.view();
    vi.mocked(server.api.view).mockImplementationOnce(async () => {
      await slow.promise;
      return old;
    });
    const looking = get().refresh();
    await get().act([{ place: place(0), body: exclude }]);
    slow.resolve();
    await looking;
    expect(get().view).toMatchObject({ kept: 3, version: 'v2' });
    expect(get().rows[0]?.excluded).not.toBeNull();
  });

  test('a reply without the version before it has all rows read anew', async () => {
    const { server, get } = await ready();
    server.byAnother(2, { question: 'By a model?' });
    server.byAnother(3, { question: 'By another?' });
    get().take({ view: server.view(), rows: server.rows.slice(2, 3) });
    expect(get().rows[2]?.question).toBe('By a model?');
    await get().refresh();
    expect(get().rows[3]?.question).toBe('By another?');
  });
});

test('more acts than the server takes at once go in parts, all of them or none', async () => {
  const { server, get } = await ready(5001);
  const wishes = get().rows.map(({ place }) => ({ place, body: exclude }));
  const act = vi.mocked(server.api.act);
  const doIt = act.getMockImplementation();
  act.mockImplementation(async (body) => {
    if (body.acts.length === 1) throw refused;
    return (await doIt?.(body)) as Awaited<ReturnType<typeof server.api.act>>;
  });
  await expect(get().act(wishes)).rejects.toBe(refused);
  expect(get().view).toMatchObject({ kept: 5001, excluded: 0 });
  if (doIt) act.mockImplementation(doIt);
  expect(await get().act(wishes)).toHaveLength(5001);
  expect(get().view).toMatchObject({ kept: 0, excluded: 5001 });
});
