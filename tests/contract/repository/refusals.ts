import { expect, test } from 'vitest';
import type { Loom } from '@/lib/loom/loom';
import type { LoomWriter } from '@/lib/server/ports/repository';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeChoice, makeLoom, makeNode, makeRanking, makeStep, newId } from './records';

type Refused = { code: string; message?: unknown };

/** What storage will not do: the same error on every database, and nothing written. */
export function refusals(fixture: Fixture): void {
  const refuses = async (loom: Loom, work: (writer: LoomWriter) => Promise<unknown>, expected: Refused) => {
    const { repository } = fixture;
    const before = await repository.read.pageNodes(loom.id, -1, 1000);
    await expect(repository.write(work)).rejects.toMatchObject({ name: 'StorageError', ...expected });
    expect(await repository.read.pageNodes(loom.id, -1, 1000)).toEqual(before);
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
  };

  test('an id that is taken', async () => {
    const loom = await seedLoom(fixture.repository);
    const { step, nodes } = await seedStep(fixture.repository, loom);
    const [node] = nodes;
    if (!node) throw new Error('no node');
    const ranking = makeRanking({ loomId: loom.id, stepId: step.id });
    const choice = makeChoice({ loomId: loom.id, stepId: step.id, nodeId: node.id });
    await fixture.repository.write(async (writer) => {
      await writer.insertRanking(ranking);
      await writer.insertChoice(choice);
    });
    const duplicate = { code: 'duplicate' };
    await refuses(loom, (writer) => writer.insertLoom(loom), duplicate);
    await refuses(loom, (writer) => writer.insertNodes(loom.id, [makeNode({ ...node })]), duplicate);
    await refuses(loom, (writer) => writer.insertStep(step), duplicate);
    await refuses(loom, (writer) => writer.insertRanking(ranking), duplicate);
    await refuses(loom, (writer) => writer.insertChoice(choice), duplicate);
  });

  test('a reference to what is not there, or not in the same loom', async () => {
    const loom = await seedLoom(fixture.repository);
    const other = await seedLoom(fixture.repository);
    const away = await seedStep(fixture.repository, other);
    const here = await seedStep(fixture.repository, loom);
    const missing = { code: 'missing' };
    const inLoom = { loomId: loom.id };
    const nodeId = here.nodes[0]?.id ?? '';
    for (const parentId of [newId(), other.rootId]) {
      await refuses(loom, (w) => w.insertNodes(loom.id, [makeNode({ ...inLoom, parentId })]), missing);
      await refuses(loom, (w) => w.insertStep(makeStep({ ...inLoom, parentId })), missing);
      await refuses(loom, (w) => w.updateLoom(loom.id, { headId: parentId }), missing);
    }
    for (const stepId of [newId(), away.step.id]) {
      const parentId = loom.rootId;
      await refuses(
        loom,
        (w) => w.insertNodes(loom.id, [makeNode({ ...inLoom, parentId, stepId })]),
        missing,
      );
      await refuses(loom, (w) => w.insertRanking(makeRanking({ ...inLoom, stepId })), missing);
      await refuses(loom, (w) => w.insertChoice(makeChoice({ ...inLoom, stepId, nodeId })), missing);
    }
    const choice = makeChoice({ ...inLoom, stepId: here.step.id, nodeId, rankingId: newId() });
    await refuses(loom, (w) => w.insertChoice(choice), missing);
    await refuses(loom, (w) => w.insertLoom(makeLoom()), missing);
  });

  test('a change of what is not there', async () => {
    const loom = await seedLoom(fixture.repository);
    const unknown = newId();
    const missing = { code: 'missing', message: expect.stringContaining(unknown) };
    await refuses(loom, (writer) => writer.updateLoom(unknown, { title: 'x' }), missing);
    await refuses(loom, (writer) => writer.updateNode(unknown, { text: 'x' }), missing);
    await refuses(loom, (writer) => writer.updateStep(unknown, { state: 'open' }), missing);
    await refuses(loom, (writer) => writer.undoChoice(unknown, 1), missing);
    await refuses(loom, (writer) => writer.addTokens(unknown, 1), missing);
  });

  test('children before their parents, cycles, and nodes of another loom', async () => {
    const loom = await seedLoom(fixture.repository);
    const parent = makeNode({ loomId: loom.id, parentId: loom.rootId });
    const child = makeNode({ loomId: loom.id, parentId: parent.id });
    const misuse = (id: string) => ({ code: 'misuse', message: expect.stringContaining(id) });
    await refuses(loom, (writer) => writer.insertNodes(loom.id, [child, parent]), misuse(child.id));
    const cycle = [{ ...parent, parentId: child.id }, child];
    await refuses(loom, (writer) => writer.insertNodes(loom.id, cycle), misuse(parent.id));
    const own = { ...parent, parentId: parent.id };
    await refuses(loom, (writer) => writer.insertNodes(loom.id, [own]), misuse(own.id));
    const stray = makeNode({ loomId: newId(), parentId: null });
    await refuses(loom, (writer) => writer.insertNodes(loom.id, [stray]), misuse(stray.id));
  });

  test('a record that could not be read back', async () => {
    const loom = await seedLoom(fixture.repository);
    const node = makeNode({ loomId: loom.id, parentId: loom.rootId, tokens: -1 });
    const refused = { code: 'unreadable', message: expect.stringMatching(`${node.id}.*"nodes".*tokens`) };
    await refuses(loom, (writer) => writer.insertNodes(loom.id, [node]), refused);
    await refuses(loom, (writer) => writer.updateNode(loom.rootId, { logprob: Number.NaN }), {
      code: 'unreadable',
      message: expect.stringMatching(`${loom.rootId}.*logprob`),
    });
  });

  test('a damaged row is named with its table, id and path', async () => {
    const { repository, place } = fixture;
    const loom = await seedLoom(repository);
    const whole = await seedLoom(repository);
    await place.tamper(`update nodes set flags = '[{"gate":"smell"}]' where id = '${loom.rootId}'`);
    await place.tamper(`update looms set settings = '{"format":' where id = '${loom.id}'`);
    await expect(repository.read.getNode(loom.rootId)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(`${loom.rootId}.*"nodes".*flags\\.0\\.gate`),
    });
    await expect(repository.read.getLoom(loom.id)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(`${loom.id}.*"looms".*settings`),
    });
    expect(await repository.read.getLoom(whole.id)).toEqual(whole);
    expect((await repository.read.getShape(loom.id)).ids).toEqual([loom.rootId]);
  });

  test('a database that a newer version wrote', async () => {
    const { repository, place } = fixture;
    await seedLoom(repository);
    await place.tamper(
      `insert into kysely_migration (name, timestamp) values ('9999-later', '2999-01-01T00:00:00.000Z')`,
    );
    await expect(fixture.reopen()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('newer Espalier'),
    });
    await place.tamper(`delete from kysely_migration where name = '9999-later'`);
    await fixture.reopen();
  });
}
