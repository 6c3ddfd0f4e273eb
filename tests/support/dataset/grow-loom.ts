import { nanoid } from 'nanoid';
import type { Loom } from '../../../lib/loom/loom.ts';
import type { Repository } from '../../../lib/server/ports/repository.ts';
import {
  makeChoice,
  makeLoom,
  makeNode,
  makeRanking,
  makeStep,
  SETTINGS,
} from '../../contract/repository/records.ts';
import { YES_NO } from './make-row.ts';

export interface Growth {
  /** Steps, one item each. */
  steps: number;
  /** Candidates a step. */
  candidates?: number;
  /** Question of the item of a step; default a new one each time. */
  question?: (step: number) => string;
  /** Label of the item of a step; Yes and No in turn. */
  label?: (step: number) => string;
}

/** A loom for Yes/No items with nothing but its prompt, which holds one example. */
export async function plantLoom(repository: Repository, patch: Partial<Loom> = {}): Promise<Loom> {
  const ids = { id: nanoid(), rootId: nanoid() };
  const loom = makeLoom({
    ...ids,
    headId: ids.rootId,
    settings: { ...SETTINGS, format: YES_NO },
    ...patch,
  });
  const text = 'Some questions.\n\nQuestion: Is this an example?\nAnswer: Yes\n\n';
  const root = makeNode({ id: loom.rootId, loomId: loom.id, parentId: null, text });
  await repository.write(async (writer) => {
    await writer.insertLoom(loom);
    await writer.insertNodes(loom.id, [root]);
  });
  return loom;
}

/**
 * Lets a loom grow as steps would: candidates, a ranking, and a choice that takes the suggestion. Moves the head and
 * returns the nodes taken.
 */
export async function growLoom(
  repository: Repository,
  loomId: string,
  from: string,
  { steps, candidates = 5, question, label }: Growth,
): Promise<string[]> {
  const taken: string[] = [];
  const textOf = (step: number, candidate: number) => {
    const asked = question?.(step) ?? `Is it the case that number ${step} of ${from} is even?`;
    const answer = label?.(step) ?? (step % 2 === 0 ? 'Yes' : 'No');
    return `Question: ${asked}${candidate > 0 ? ` (${candidate})` : ''}\nAnswer: ${answer}\n\n`;
  };
  await repository.write(async (writer) => {
    let parentId = from;
    for (let n = 0; n < steps; n++) {
      const step = makeStep({ id: nanoid(), loomId, parentId });
      const about = { loomId, stepId: step.id };
      const nodes = Array.from({ length: candidates }, (_, candidate) => ({
        ...makeNode({ ...about, id: nanoid(), parentId, model: 'base-7b' }),
        ...{ text: textOf(n, candidate), score: 4.5 - candidate / 10 },
      }));
      const suggestion = nodes[0]?.id ?? '';
      const ranking = makeRanking({ ...about, id: nanoid(), suggestion, order: nodes.map(({ id }) => id) });
      await writer.insertStep(step);
      await writer.insertNodes(loomId, nodes);
      await writer.insertRanking(ranking);
      const choice = { ...about, id: nanoid(), nodeId: suggestion, rankingId: ranking.id };
      await writer.insertChoice(makeChoice(choice));
      taken.push(suggestion);
      parentId = suggestion;
    }
    await writer.updateLoom(loomId, { headId: parentId });
  });
  return taken;
}
