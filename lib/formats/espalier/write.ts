import type { ItemAct } from '../../dataset/item-act';
import type { Choice } from '../../loom/choice';
import { type Loom, loomSchema } from '../../loom/loom';
import type { LoomNode } from '../../loom/node';
import type { Ranking } from '../../loom/ranking';
import type { Step } from '../../loom/step';
import { IdSet } from '../tree/id-set';
import { inChunks } from '../tree/in-chunks';
import { VERSION } from './parts';
import { rankedNodes } from './ranked-nodes';
import { settledNode, settledStep } from './settled';
import { type JudgingSource, judgingPieces } from './write-judging';
import { type Records, writePart } from './write-part';

/** A loom and its records, each part gone through once, in this order, and never whole in memory. */
export interface EspalierSource extends JudgingSource {
  loom: Loom;
  /** In seq order. */
  nodes: Records<LoomNode>;
  /** Steps, rankings and choices: oldest first, always in the same order. */
  steps: Records<Step>;
  rankings: Records<Ranking>;
  choices: Records<Choice>;
  /** Of the loom's own dataset, in seq order. */
  acts: Records<ItemAct>;
}

/**
 * A loom with everything that belongs to it as our own JSON, in pieces: read and written again it gives the same bytes. One
 * record a line. Held are hashes of the ids of nodes, steps and rankings. What was made while it is written, and refers to something
 * that is not in the file, is left out; steps that run and nodes that arrive are written as interrupted.
 */
export const writeEspalier = (source: EspalierSource): AsyncGenerator<string> => inChunks(pieces(source));

async function* pieces(source: EspalierSource): AsyncGenerator<string> {
  yield `{"espalier":${VERSION},\n"loom":${JSON.stringify(loomSchema.parse(source.loom))}`;
  const nodes = new IdSet();
  const steps = new IdSet();
  const rankings = new IdSet();

  yield* writePart('nodes', source.nodes(), (node) => {
    if (node.parentId !== null && !nodes.has(node.parentId)) return null;
    nodes.add(node.id);
    return settledNode(node);
  });
  if (!nodes.has(source.loom.headId) || !nodes.has(source.loom.rootId))
    throw new Error('The nodes are not those of the loom.');
  yield* writePart('steps', source.steps(), (step) => {
    if (!nodes.has(step.parentId)) return null;
    steps.add(step.id);
    return settledStep(step);
  });
  yield* writePart('rankings', source.rankings(), (ranking) => {
    if (!steps.has(ranking.stepId)) return null;
    for (const { id } of rankedNodes(ranking)) if (!nodes.has(id)) return null;
    rankings.add(ranking.id);
    return ranking;
  });
  yield* writePart('choices', source.choices(), (choice) => {
    const { stepId, nodeId, rankingId } = choice;
    const known = rankingId === null || rankings.has(rankingId);
    return steps.has(stepId) && nodes.has(nodeId) && known ? choice : null;
  });
  yield* writePart('acts', source.acts(), (act) => act);
  yield* judgingPieces(source, nodes, steps);
  yield '}\n';
}
