import { expect, test } from 'vitest';
import type { RubricVersion } from '@/lib/loom/rubric-version';
import { type Fixture, seedLoom } from './harness';
import { newId, SETTINGS } from './records';

const makeVersion = (loomId: string, number: number, hash = `hash ${number}`): RubricVersion => ({
  ...{ id: newId('rubric'), loomId, number, hash },
  ...{ rubric: SETTINGS.judge.rubric, createdAt: 1 },
});

/** Rubrics as they stood in a loom. */
export function rubricVersions(fixture: Fixture): void {
  test('come back newest first, under the numbers they were given; the next one kept counts on from there', async () => {
    const { read, write } = fixture.repository;
    const [loom, other] = [await seedLoom(fixture.repository), await seedLoom(fixture.repository)];
    const [two, five] = [makeVersion(loom.id, 2), makeVersion(loom.id, 5)];
    await write(async (writer) => {
      for (const version of [five, two, makeVersion(other.id, 1)]) await writer.insertRubricVersion(version);
    });
    expect(await read.rubricVersions(loom.id)).toEqual([five, two]);

    const { number: _, ...kept } = makeVersion(loom.id, 0, 'another hash');
    expect(await write((writer) => writer.keepRubric(kept))).toEqual({ ...kept, number: 6 });
    const again = { ...kept, id: newId('rubric'), hash: two.hash };
    expect(await write((writer) => writer.keepRubric(again))).toEqual(two);
    expect((await read.rubricVersions(loom.id)).map(({ number }) => number)).toEqual([6, 5, 2]);
  });

  test('a number, a rubric or an id that is there already, or a loom that is not, is refused whole', async () => {
    const { read, write } = fixture.repository;
    const loom = await seedLoom(fixture.repository);
    const first = makeVersion(loom.id, 1);
    await write((writer) => writer.insertRubricVersion(first));
    const refused: [RubricVersion, string][] = [
      [makeVersion(loom.id, 1, 'other'), 'duplicate'],
      [makeVersion(loom.id, 2, first.hash), 'duplicate'],
      [{ ...makeVersion(loom.id, 3), id: first.id }, 'duplicate'],
      [makeVersion(newId('loom'), 1), 'missing'],
    ];
    for (const [version, code] of refused) {
      const work = write(async (writer) => {
        await writer.insertRubricVersion(makeVersion(loom.id, 9));
        await writer.insertRubricVersion(version);
      });
      await expect(work).rejects.toMatchObject({ name: 'StorageError', code });
    }
    expect(await read.rubricVersions(loom.id)).toEqual([first]);
  });
}
