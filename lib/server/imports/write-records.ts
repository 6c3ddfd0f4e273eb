import 'server-only';
import type { LoomWriter } from '../ports/repository';
import { Slices, type Watch } from './in-slices';
import type { NewRecords } from './plan';

const CHUNK = 500;

/** Writes a whole loom; call it inside a transaction, which makes it all or nothing. */
export async function writeRecords(writer: LoomWriter, records: NewRecords, watch: Watch): Promise<void> {
  const { loom, nodes, steps, rankings, choices, acts } = records;
  const all = nodes.length + steps.length + rankings.length + choices.length + acts.length;
  const slices = new Slices(watch);
  let written = 0;
  const each = async <T>(list: readonly T[], size: number, write: (some: T[]) => Promise<unknown>) => {
    for (let start = 0; start < list.length; start += size) {
      const some = list.slice(start, start + size);
      await write(some);
      written += some.length;
      await slices.breathe(written / all);
    }
  };
  await writer.insertLoom(loom);
  await each(nodes, CHUNK, (some) => writer.insertNodes(loom.id, some));
  await each(steps, 1, ([step]) => (step ? writer.insertStep(step) : Promise.resolve()));
  await each(rankings, 1, ([ranking]) => (ranking ? writer.insertRanking(ranking) : Promise.resolve()));
  await each(choices, 1, ([choice]) => (choice ? writer.insertChoice(choice) : Promise.resolve()));
  await each(acts, CHUNK, (some) => writer.insertActs(loom.id, some));
}
