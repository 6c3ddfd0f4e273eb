import { expect, test } from 'vitest';
import { Endings } from '@/lib/server/live/endings';
import type { LoomWriter, NodePatch } from '@/lib/server/ports/repository';

/** Keeps what was committed, transaction by transaction; refuses the nodes in `refused`. */
function fakeRepository(refused: string[] = []) {
  const commits: string[][] = [];
  const write = async <T>(work: (writer: LoomWriter) => Promise<T>): Promise<T> => {
    const nodes: string[] = [];
    const updateNode = async (id: string) => {
      if (refused.includes(id)) throw new Error(`${id} is refused`);
      nodes.push(id);
    };
    const result = await work({ updateNode } as Partial<LoomWriter> as LoomWriter);
    commits.push(nodes);
    return result;
  };
  return { write, commits };
}

const PATCH: NodePatch = { state: 'done' };

test('those that end together share a transaction, in order', async () => {
  const repository = fakeRepository();
  const endings = new Endings(repository);
  await Promise.all(['a', 'b', 'c'].map((id) => endings.write(id, PATCH)));
  expect(repository.commits).toEqual([['a', 'b', 'c']]);
});

test('none is told before its commit', async () => {
  const commit = Promise.withResolvers<void>();
  const endings = new Endings({
    write: async (work) => {
      const result = await work({ updateNode: async () => undefined } as Partial<LoomWriter> as LoomWriter);
      await commit.promise;
      return result;
    },
  });
  let told = false;
  const ended = endings.write('a', PATCH).then(() => {
    told = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toBe(false);
  commit.resolve();
  await ended;
});

test('one that ends later gets a transaction of its own', async () => {
  const repository = fakeRepository();
  const endings = new Endings(repository);
  await endings.write('a', PATCH).then(() => endings.write('b', PATCH));
  await endings.write('c', PATCH);
  expect(repository.commits).toEqual([['a'], ['b'], ['c']]);
});

test('one that is refused fails alone', async () => {
  const repository = fakeRepository(['b']);
  const endings = new Endings(repository);
  const results = await Promise.allSettled(['a', 'b', 'c'].map((id) => endings.write(id, PATCH)));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(repository.commits).toEqual([['a'], ['c']]);
});
