import { rubricHash } from '../../../lib/loom/judge/rubric-hash.ts';
import type { LoomNode } from '../../../lib/loom/node.ts';
import type { CandidateScores } from '../../../lib/loom/ranking.ts';
import type { Rubric } from '../../../lib/loom/settings.ts';
import { seededRandom } from '../../../lib/statistics/random.ts';
import {
  makeChoice,
  makeLoom,
  makeNode,
  makeRanking,
  makeStep,
  newId,
  SETTINGS,
} from '../../contract/repository/records.ts';
import { YES_NO } from '../dataset/make-row.ts';

export const TAUGHT_RUBRIC: Rubric = {
  instructions: 'Prefer questions that are clear and unlike those before.',
  criteria: [
    {
      id: 'clear',
      name: 'Clear',
      description: 'Easy to read',
      weight: 4,
      anchors: { low: 'muddled', high: 'plain' },
    },
    {
      id: 'novel',
      name: 'Novel',
      description: 'Unlike the items before',
      weight: 1,
      anchors: { low: 'seen', high: 'new' },
    },
  ],
};

interface Taught {
  steps: number;
  by?: 'human' | 'autopilot';
  /** Every so manyth step is blind; none without it. */
  blindEvery?: number;
}

const CANDIDATES = 4;

/**
 * Our own export of a loom in which the judge weighed clarity, while whoever chose went by novelty: there is something to
 * learn. The same one each time, but for its ids.
 */
export function taughtLoomFile({ steps, by = 'human', blindEvery = 0 }: Taught): string {
  const random = seededRandom(11);
  const judge = { ...SETTINGS.judge, model: 'heuristic-judge', rubric: TAUGHT_RUBRIC };
  const made = makeLoom({ settings: { ...SETTINGS, format: YES_NO, judge, autoPropose: false } });
  const loomId = made.id;
  const nodes = [node({ id: made.rootId, loomId, parentId: null, text: 'Questions.\n\n' }, 0)];
  const records = { steps: [] as unknown[], rankings: [] as unknown[], choices: [] as unknown[] };
  let headId = made.rootId;
  for (let number = 0; number < steps; number++) {
    const blind = blindEvery > 0 && number % blindEvery === 0;
    const step = makeStep({ loomId, parentId: headId, judge, by, ...(blind && { blind }) });
    const candidates = Array.from({ length: CANDIDATES }, (_, at) =>
      node(
        { loomId, parentId: headId, stepId: step.id, model: 'base-7b', text: itemText(number, at) },
        nodes.length + at,
      ),
    );
    const ids = candidates.map(({ id }) => id);
    const scores: CandidateScores = Object.fromEntries(
      ids.map((id) => [id, { clear: score(random()), novel: score(random()) }]),
    );
    const order = ids.toSorted((a, b) => weigh(scores, b, 4, 1) - weigh(scores, a, 4, 1));
    const taken = ids.toSorted((a, b) => weigh(scores, b, 0.3, 2) - weigh(scores, a, 0.3, 2))[0] as string;
    const ranking = makeRanking({
      loomId,
      stepId: step.id,
      judge: {
        serverId: 'practice',
        model: 'heuristic-judge',
        heuristic: true,
        rubricHash: rubricHash(TAUGHT_RUBRIC),
      },
      order,
      scores,
      suggestion: order[0] ?? null,
    });
    nodes.push(...candidates);
    records.steps.push(step);
    records.rankings.push(ranking);
    records.choices.push(
      makeChoice({
        loomId,
        stepId: step.id,
        nodeId: taken,
        by,
        rankingId: ranking.id,
        suggestionVisible: !blind,
      }),
    );
    headId = taken;
  }
  return JSON.stringify({ espalier: 1, loom: { ...made, headId }, nodes, ...records, acts: [] });
}

const node = (part: Parameters<typeof makeNode>[0], seq: number): LoomNode => ({
  ...makeNode({ id: newId('node'), ...part }),
  seq,
});

const itemText = (number: number, at: number): string =>
  `Question: Is number ${number * 7 + at} of list ${at} one that ${at + 2} divides without a rest?\nAnswer:${at % 2 ? ' Yes' : ' No'}\n\n`;

const score = (chance: number) => ({ score: 1 + Math.floor(chance * 5), reason: 'by the fixture' });

const weigh = (scores: CandidateScores, id: string, clear: number, novel: number): number =>
  clear * (scores[id]?.clear?.score ?? 0) + novel * (scores[id]?.novel?.score ?? 0);
