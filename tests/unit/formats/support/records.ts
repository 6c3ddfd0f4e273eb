import fc from 'fast-check';
import { writeEspalier } from '@/lib/formats/espalier/write';
import type { LoomRecords } from '@/lib/formats/tree-file';
import type { Choice } from '@/lib/loom/choice';
import type { LoomNode } from '@/lib/loom/node';
import type { CandidateScores, Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import { TEMPTING_BUT_WRONG } from '@/lib/loom/templates/tempting-but-wrong';
import { makeLoom, nodeParts, texts } from './looms';
import { joined } from './trees';

const loomId = 'loom-000';
const { settings } = TEMPTING_BUT_WRONG;
const at = { createdAt: 5, updatedAt: 6 };

const stepPart = fc.record({
  under: fc.nat(),
  candidates: fc.array(fc.nat(), { maxLength: 4 }),
  ranked: fc.boolean(),
  said: texts,
  score: fc.double({ min: 1, max: 5, noNaN: true }),
  chosen: fc.option(fc.nat()),
  state: fc.constantFrom('open', 'interrupted') as fc.Arbitrary<Step['state']>,
});
type StepPart = typeof stepPart extends fc.Arbitrary<infer T> ? T : never;

const actPart = fc.record({
  nodes: fc.tuple(fc.nat(), fc.nat()),
  elsewhere: fc.boolean(),
  reviewer: fc.constantFrom('Ada', 'Björn 😀'),
  reason: fc.string({ minLength: 1, maxLength: 9 }).filter((text) => text.trim() === text && text !== ''),
  undone: fc.option(fc.nat()),
});
type ActPart = typeof actPart extends fc.Arbitrary<infer T> ? T : never;

/** Whole looms: nodes, steps, rankings, choices and acts that refer to each other. */
export const loomRecords = fc
  .tuple(nodeParts, fc.array(stepPart, { maxLength: 4 }), fc.array(actPart, { maxLength: 4 }))
  .map(([nodes, steps, acts]) => makeRecords(makeLoom(nodes).nodes, steps, acts));

const numbered = (kind: string, i: number) => `${kind}-${String(i).padStart(6, '0')}`;

function makeRecords(made: LoomNode[], stepParts: StepPart[], actParts: ActPart[]): LoomRecords {
  const idAt = (number: number) => made[number % made.length]?.id as string;
  const nodes = made.map((node, i) => ({
    ...node,
    stepId: stepParts.length > 0 && i % 3 === 2 ? numbered('step', i % stepParts.length) : null,
    foreign: i % 4 === 1 ? { bonsai: { id: '18446744073709551615', keys: [['__proto__', { x: 1 }]] } } : null,
  }));
  const roots = nodes.filter(({ parentId }) => parentId === null);
  const example = { like: 'more' as const, text: 'x', place: `${idAt(0)}:0-${idAt(1)}:3` };
  return {
    loom: {
      ...{ id: loomId, title: 'T “é”', templateId: 'tempting-but-wrong', archivedAt: null },
      ...{ rootId: roots.at(-1)?.id ?? '', headId: nodes.at(-1)?.id ?? '', createdAt: 1, touchedAt: 2 },
      settings: { ...settings, judge: { ...settings.judge, examples: [example] } },
    },
    nodes,
    steps: stepParts.map(
      (part, i): Step => ({
        ...{ id: numbered('step', i), loomId, parentId: idAt(part.under), by: 'human', state: part.state },
        ...{ sampler: settings.sampler, judge: { ...settings.judge, examples: [example] } },
        ...{ rounds: 1, notices: [part.said], ...at },
      }),
    ),
    rankings: stepParts.flatMap((part, i) => (part.ranked ? [makeRanking(part, i, idAt)] : [])),
    choices: stepParts.flatMap((part, i) => (part.chosen === null ? [] : [makeChoice(part, i, idAt)])),
    acts: actParts.map(({ nodes: [first, last], elsewhere, reviewer, reason, undone }, i) => ({
      ...{ id: numbered('act', i), datasetId: loomId, seq: i * 2, by: { kind: 'human', name: reviewer } },
      place: elsewhere ? 'other-loom-node:0-9' : `${idAt(first)}:0-${idAt(last)}:12`,
      body: { kind: 'exclude', reason },
      ...{ createdAt: 3, undoneAt: undone },
    })),
  };
}

function makeRanking(part: StepPart, i: number, idAt: (number: number) => string): Ranking {
  const order = [...new Set(part.candidates.map(idAt))];
  const scores: CandidateScores = Object.fromEntries(
    order.map((id) => [id, { clear: { score: part.score, reason: part.said } }]),
  );
  const reply = {
    text: part.said,
    mode: 'text' as const,
    tokensIn: 1,
    tokensOut: null,
    ms: 0.5,
    error: null,
  };
  return {
    ...{ id: numbered('rank', i), loomId, stepId: numbered('step', i), createdAt: 4 },
    judge: { serverId: 'practice', model: 'm', heuristic: true, rubricHash: 'h' },
    method: 'listwise-kemeny',
    calls: [
      {
        kind: 'rotation',
        shown: order.map((nodeId, place) => ({ opaqueId: `c${place}`, nodeId })),
        ...{ system: 's', user: part.said, replies: [reply], order, scores, summary: '', error: null },
      },
    ],
    ...{ order, excluded: [{ nodeId: idAt(part.under), reason: 'x' }], scores },
    ...{ suggestion: order[0] ?? null, summary: '', noSuggestion: null, confidence: null, agreement: 'a' },
    ...{ tokensIn: 0, tokensOut: 0, ms: 0 },
  };
}

const makeChoice = (part: StepPart, i: number, idAt: (number: number) => string): Choice => ({
  ...{ id: numbered('choice', i), loomId, stepId: numbered('step', i), nodeId: idAt(part.chosen ?? 0) },
  ...{ by: 'human', rankingId: part.ranked ? numbered('rank', i) : null, suggestionVisible: true },
  ...{ reason: null, createdAt: 5, undoneAt: null },
});

/** The file of a loom, as the server writes it. */
export const writeRecords = ({ loom, nodes, steps, rankings, choices, acts }: LoomRecords): Promise<string> =>
  joined(
    writeEspalier({
      loom,
      nodes: () => nodes,
      steps: () => steps,
      rankings: () => rankings,
      choices: () => choices,
      acts: () => acts,
    }),
  );
