import type { ActsReply } from './dataset-api';
import type { DatasetState } from './dataset-state';
import type { Tools } from './following';
import type { Ask } from './row-book';

/** Whose acts are those of somebody who gave no name. */
export const UNNAMED = 'unnamed';
/** The most acts that the server takes at once. */
const AT_ONCE = 5000;

interface AskingTools extends Tools {
  take: DatasetState['take'];
}

/** Acts and their undoing: shown at once, sent one after another so that replies come in order, taken back when refused. */
export function createAsking({
  book,
  deps,
  show,
  get,
  take,
}: AskingTools): Pick<DatasetState, 'act' | 'undo'> {
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (what: Ask, send: () => Promise<ActsReply>): Promise<void> => {
    const lift = book.lay(what);
    show();
    const answer = last.then(send);
    last = answer.catch(() => {});
    try {
      const reply = await answer;
      lift();
      take(reply);
    } catch (failure) {
      lift();
      show();
      void get().refresh();
      throw failure;
    }
  };

  const undo = async (actIds: readonly string[]): Promise<void> => {
    for (const part of parts(actIds)) await ask({ undo: new Set(part) }, () => deps.api.undo(part));
  };

  return {
    async act(wishes) {
      const by = { kind: 'human' as const, name: get().reviewer ?? UNNAMED };
      const done: string[] = [];
      for (const part of parts(wishes)) {
        const acts = part.map(({ place, body }) => ({ id: deps.newId(), place, by, body }));
        const at = deps.now();
        try {
          await ask({ acts: acts.map((act) => ({ ...act, at })) }, () => deps.api.act({ acts }));
        } catch (failure) {
          // All of them or none: what went through before goes back.
          if (done.length > 0) await undo(done);
          throw failure;
        }
        done.push(...acts.map(({ id }) => id));
      }
      return done;
    },
    undo,
  };
}

function parts<T>(list: readonly T[]): T[][] {
  const all: T[][] = [];
  for (let from = 0; from < list.length; from += AT_ONCE) all.push(list.slice(from, from + AT_ONCE));
  return all;
}
