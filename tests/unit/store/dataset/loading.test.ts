import { expect, test, vi } from 'vitest';
import { PAGE } from '@/lib/store/dataset/read-all-rows';
import { FakeServer, offline, readyStore, storeOver } from './fake-server';

test('rows come page by page and stand on screen as they come', async () => {
  const server = new FakeServer(2 * PAGE + 10);
  const { store, get } = storeOver(server);
  expect(get().loading).toEqual({ done: 0, total: 2 * PAGE + 10 });
  const seen: [number, number | undefined][] = [];
  store.subscribe(({ rows, loading }) => seen.push([rows.length, loading?.done]));
  get().connect();
  await get().refresh();
  expect(seen).toContainEqual([PAGE, PAGE]);
  expect(seen).toContainEqual([2 * PAGE, 2 * PAGE]);
  expect(get().rows).toHaveLength(2 * PAGE + 10);
  expect(get().loading).toBeNull();
  expect(get().byPlace.get(server.rows[PAGE + 1]?.place ?? '')).toEqual(server.rows[PAGE + 1]);
});

test('a version that changes in mid-load begins again; the first pages do not stay', async () => {
  const server = new FakeServer(PAGE + 10);
  server.beforePage = { from: PAGE, run: () => server.byAnother(0, { question: 'Another?' }) };
  const { get } = await readyStore(server);
  expect(get().rows[0]?.question).toBe('Another?');
  expect(get().rows).toHaveLength(PAGE + 10);
  expect(get().view.version).toBe('v2');
});

test('another version keeps the old rows on screen until the new ones are whole, and unchanged rows stay the same', async () => {
  const server = new FakeServer(PAGE + 10);
  const { get, store } = await readyStore(server);
  const before = get().rows;
  server.byAnother(3, { question: 'Another?' });
  const lengths = new Set<number>();
  store.subscribe(({ rows }) => lengths.add(rows.length));
  await get().refresh();
  expect([...lengths]).toEqual([PAGE + 10]);
  expect(get().rows[3]?.question).toBe('Another?');
  expect(get().rows.filter((row, at) => row !== before[at])).toHaveLength(1);
});

test('a look that finds the same version asks for no rows', async () => {
  const server = new FakeServer(5);
  const { get, look } = await readyStore(server);
  vi.mocked(server.api.rows).mockClear();
  const { rows } = get();
  look();
  await get().refresh();
  expect(server.api.rows).not.toHaveBeenCalled();
  expect(get().rows[0]).toBe(rows[0]);
});

test('a dataset that never rests is told as such, and read later', async () => {
  const server = new FakeServer(PAGE + 1);
  const rows = vi.mocked(server.api.rows);
  const calm = rows.getMockImplementation();
  rows.mockImplementation(async (from, size) => {
    server.version++;
    return (await calm?.(from, size)) as Awaited<ReturnType<typeof server.api.rows>>;
  });
  const { get } = storeOver(server);
  get().connect();
  await get().refresh();
  expect(get().error).toMatch(/changes faster than it can be read/);
  if (calm) rows.mockImplementation(calm);
  await get().refresh();
  expect(get().error).toBeNull();
  expect(get().rows).toHaveLength(PAGE + 1);
});

test('no network: says so, keeps what was there, and goes on when it is back', async () => {
  const server = new FakeServer(5);
  const { get } = storeOver(server);
  server.failures = [offline];
  get().connect();
  await get().refresh();
  expect(get()).toMatchObject({ error: 'No answer.', loading: null, rows: [] });

  await get().refresh();
  expect(get().error).toBeNull();
  expect(get().rows).toHaveLength(5);

  server.byAnother(1, { question: 'Another?' });
  server.failures = [offline];
  await get().refresh();
  expect(get().error).toBe('No answer.');
  expect(get().rows).toHaveLength(5);
});

test('a network that goes in mid-load leaves the first page, and the next look reads the rest', async () => {
  const server = new FakeServer(PAGE + 10);
  server.beforePage = { from: PAGE, run: () => server.failures.push(offline) };
  const rows = vi.mocked(server.api.rows);
  const calm = rows.getMockImplementation();
  rows.mockImplementation(async (from, size) => {
    if (from === PAGE && server.beforePage) {
      server.beforePage = null;
      throw offline;
    }
    return (await calm?.(from, size)) as Awaited<ReturnType<typeof server.api.rows>>;
  });
  const { get } = storeOver(server);
  get().connect();
  await get().refresh();
  expect(get().error).toBe('No answer.');
  expect(get().rows).toHaveLength(PAGE);
  await get().refresh();
  expect(get().rows).toHaveLength(PAGE + 10);
  expect(get().error).toBeNull();
});

test('leaving while rows are under way changes nothing any more; coming back reads', async () => {
  const server = new FakeServer(5);
  const { get, store } = storeOver(server);
  const leave = get().connect();
  const first = get().refresh();
  leave();
  const told = vi.fn();
  store.subscribe(told);
  await first;
  expect(told).not.toHaveBeenCalled();
  get().connect();
  await get().refresh();
  expect(get().rows).toHaveLength(5);
});

test('picked rows that are gone are not picked any more', async () => {
  const server = new FakeServer(5);
  const { get } = await readyStore(server);
  const places = get().rows.map(({ place }) => place);
  get().pick(places);
  server.rows.pop();
  server.version++;
  await get().refresh();
  expect([...get().picked]).toEqual(places.slice(0, 4));
});

test('an empty dataset is read too', async () => {
  const { get } = await readyStore(new FakeServer(0));
  expect(get()).toMatchObject({ rows: [], loading: null, error: null });
});

test('the reviewer’s name is remembered, and read when the page is there', async () => {
  const { get } = storeOver(new FakeServer(1));
  get().setReviewer('Ada');
  expect(get().reviewer).toBe('Ada');
  get().connect();
  expect(get().reviewer).toBe('Ada');
});
