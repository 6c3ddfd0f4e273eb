import { describe, expect, test } from 'vitest';
import type { ItemScore, RunItem, ScalingRun } from '@/lib/scaling/run';
import type { ReportReader } from '@/lib/server/scaling/report/read-columns';
import { ReportShelf } from '@/lib/server/scaling/report/report-shelf';
import { answerScore, makeItem, makeModel, makeRun, makeScore } from '../../../support/scaling/records';

/** A store in memory that counts how often it is asked for pages. */
class Stored implements ReportReader {
  run: ScalingRun;
  items: RunItem[];
  scores: ItemScore[] = [];
  pages = 0;
  /** Called before each page of scores. */
  onPage: () => void = () => undefined;

  constructor(items = 8, over: Partial<ScalingRun> = {}) {
    this.run = makeRun([makeModel('small', 1e8), makeModel('large', 1e9)], items, over);
    this.items = Array.from({ length: items }, (_, index) => makeItem(this.run.id, index));
  }

  getScalingRun = async (id: string) => (id === this.run.id ? this.run : null);
  runDataset = async () => null;
  runItems = async (_id: string, from: number, size: number) => this.items.slice(from, from + size);
  pageScores = async (_id: string, model: string, after: number, size: number) => {
    this.pages++;
    const page = this.scores.filter((one) => one.model === model && one.index > after).slice(0, size);
    this.onPage();
    return page;
  };

  /** Stores right answers of a model, as a run does, and says which. */
  put(model: string, from: number, to: number): ItemScore[] {
    const made = this.items.slice(from, to).map(({ index }) => answerScore(this.run, model, index, true));
    this.scores.push(...made);
    return made;
  }
}

const counts = async (shelf: ReportShelf, stored: Stored) =>
  (await shelf.report(stored, stored.run.id)).models.map(({ scored, failed }) => [scored, failed]);

describe('what a run has found', () => {
  test('is read once, and goes on with the scores that are added', async () => {
    const [shelf, stored] = [new ReportShelf(), new Stored()];
    stored.put('small', 0, 8);
    expect(await counts(shelf, stored)).toEqual([
      [8, 0],
      [0, 0],
    ]);
    const { pages } = stored;
    shelf.add(stored.run.id, stored.put('large', 0, 3));
    expect(await counts(shelf, stored)).toEqual([
      [8, 0],
      [3, 0],
    ]);
    expect(stored.pages).toBe(pages);
    expect(await counts(new ReportShelf(), stored)).toEqual(await counts(shelf, stored));
  });

  test('scores that are stored while it is read are counted once, whether a page holds them or not', async () => {
    const [shelf, stored] = [new ReportShelf(), new Stored()];
    stored.put('small', 0, 4);
    stored.onPage = () => {
      stored.onPage = () => undefined;
      shelf.add(stored.run.id, stored.put('small', 4, 6));
      shelf.add(stored.run.id, stored.put('large', 0, 2));
    };
    expect(await counts(shelf, stored)).toEqual([
      [6, 0],
      [2, 0],
    ]);
  });

  test('failed scores that were taken away are gone, also where that happens while it is read', async () => {
    const [shelf, stored] = [new ReportShelf(), new Stored()];
    const failed = makeScore(stored.run, 'small', 0, { labels: [], error: 'It timed out.' });
    stored.scores = [failed];
    const retry = () => {
      stored.onPage = () => undefined;
      stored.scores = [];
      shelf.forget(stored.run.id);
      shelf.add(stored.run.id, stored.put('small', 0, 1));
    };
    stored.onPage = retry;
    expect(await counts(shelf, stored)).toEqual([
      [1, 0],
      [0, 0],
    ]);
    stored.scores = [failed];
    shelf.forget(stored.run.id);
    expect((await counts(shelf, stored))[0]).toEqual([0, 1]);
    retry();
    expect((await counts(shelf, stored))[0]).toEqual([1, 0]);
  });

  test('two at once share one reading and one report', async () => {
    const [shelf, stored] = [new ReportShelf(), new Stored()];
    stored.put('small', 0, 8);
    const [one, other] = await Promise.all([
      shelf.report(stored, stored.run.id),
      shelf.report(stored, stored.run.id),
    ]);
    expect(other).toBe(one);
    expect(stored.pages).toBe(2);
    expect(await shelf.report(stored, stored.run.id)).toBe(one);
  });

  test('while a run is under way the last report may stand for a moment, whole; when it is done it is of all scores', async () => {
    const [shelf, stored] = [new ReportShelf(), new Stored(400, { state: 'running' })];
    stored.put('small', 0, 400);
    const begun = await shelf.report(stored, stored.run.id);
    shelf.add(stored.run.id, stored.put('large', 0, 400));
    const meanwhile = await shelf.report(stored, stored.run.id);
    expect([0, 400]).toContain(meanwhile.models[1]?.scored);
    if (meanwhile.models[1]?.scored === 0) expect(meanwhile).toBe(begun);
    stored.run = { ...stored.run, state: 'done' };
    expect((await shelf.report(stored, stored.run.id)).models[1]?.scored).toBe(400);
  });

  test('a read that fails is tried anew by the next who asks', async () => {
    const [shelf, stored] = [new ReportShelf(), new Stored()];
    stored.onPage = () => {
      stored.onPage = () => undefined;
      throw new Error('The disk is gone.');
    };
    await expect(shelf.report(stored, stored.run.id)).rejects.toThrow('The disk is gone.');
    expect(await counts(shelf, stored)).toHaveLength(2);
  });

  test('a run that is not there is refused', async () => {
    await expect(new ReportShelf().look(new Stored(), 'no-such-run')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('runs that nobody looked at for long are read again', async () => {
    const shelf = new ReportShelf();
    const all = ['run-a', 'run-b', 'run-c', 'run-d'].map((id) => new Stored(2, { id: `${id}-0000` }));
    for (const stored of all) await shelf.look(stored, stored.run.id);
    const [first, , , last] = all as [Stored, Stored, Stored, Stored];
    for (const stored of [last, first]) await shelf.look(stored, stored.run.id);
    expect([last.pages, first.pages]).toEqual([2, 4]);
  });
});
