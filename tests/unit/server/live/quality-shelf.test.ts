import { describe, expect, it } from 'vitest';
import { createQuality, objections } from '@/lib/dataset/quality';
import { QualityShelf } from '@/lib/server/live/quality-shelf';
import { randomItems } from '../../dataset/quality/builders';

const OPTIONS = { labels: [' Yes', ' No'] };
const lopsided = randomItems(1, 60).map((item, at) => ({ ...item, labelIndex: at % 6 === 0 ? 1 : 0 }));
const even = randomItems(2, 60);
const objectionsTo = (items: typeof even) => {
  const quality = createQuality(OPTIONS);
  quality.sync(items);
  return objections(quality.report());
};

describe('the shelf of what the checks make of looms', () => {
  it('looks at each branch of a loom as it is, however they come by turns', async () => {
    const shelf = new QualityShelf();
    const branches = [
      lopsided,
      lopsided.slice(0, 40),
      even,
      [...lopsided, ...even.map((one) => ({ ...one, place: `x${one.place}` }))],
    ];
    const looks = await Promise.all(
      [...branches, ...branches].map((items) => shelf.look('loom', items, OPTIONS, true)),
    );
    for (const [at, look] of looks.entries()) {
      const items = branches[at % branches.length] as typeof even;
      expect(look.objections).toEqual(objectionsTo(items));
      expect(look.known.map(({ of }) => of)).toEqual(items.map(({ place }) => place));
    }
    expect(looks[0]?.objections.length).toBeGreaterThan(0);
  });

  it('begins anew where the labels changed, and keeps looms apart', async () => {
    const shelf = new QualityShelf();
    await shelf.look('one', lopsided, OPTIONS, true);
    expect((await shelf.look('one', lopsided, { labels: [' A', ' B'] }, true)).objections[0]).toContain(
      '“A”',
    );
    expect((await shelf.look('two', even, OPTIONS, true)).objections).toEqual(objectionsTo(even));
  });

  it('makes no report that nobody asked for, and remembers only so many looms', async () => {
    const shelf = new QualityShelf();
    expect((await shelf.look('one', lopsided, OPTIONS, false)).objections).toEqual([]);
    for (let loom = 0; loom < 9; loom++) await shelf.look(`loom ${loom}`, even.slice(0, 5), OPTIONS, false);
    expect((await shelf.look('one', lopsided, OPTIONS, true)).objections).toEqual(objectionsTo(lopsided));
  });

  it('lets others have their turn while it works on a large set', async () => {
    const shelf = new QualityShelf();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await shelf.look('large', randomItems(3, 6000), OPTIONS, true);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});
