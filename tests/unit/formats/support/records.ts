import fc from 'fast-check';
import { writeEspalier } from '@/lib/formats/espalier/write';
import type { JudgingRecords, LoomRecords } from '@/lib/formats/tree-file';
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

const draftPart = fc.record({
  text: texts,
  from: fc.array(fc.nat(), { maxLength: 2 }),
  became: fc.option(fc.nat()),
  loomed: fc.boolean(),
  parseRate: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});

/** Versions of a rubric; a run over all steps, which has ranked those that are ranked; drafts. */
const judgingPart = fc.record({
  rubrics: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  state: fc.constantFrom('paused', 'done', 'failed'),
  runs: fc.integer({ min: 0, max: 2 }),
  drafts: fc.array(draftPart, { maxLength: 3 }),
});
type JudgingPart = typeof judgingPart extends fc.Arbitrary<infer T> ? T : never;

/** Whole looms: nodes, steps, rankings, choices, acts and what judging keeps, which refer to each other. */
export const loomRecords = fc
  .tuple(nodeParts, fc.array(stepPart, { maxLength: 4 }), fc.array(actPart, { maxLength: 4 }), judgingPart)
  .map(([nodes, steps, acts, judging]) => makeRecords(makeLoom(nodes).nodes, steps, acts, judging));

const numbered = (kind: string, i: number) => `${kind}-${String(i).padStart(6, '0')}`;

function makeRecords(
  made: LoomNode[],
  stepParts: StepPart[],
  actParts: ActPart[],
  judgingPart: JudgingPart,
): LoomRecords {
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
    ...makeJudging(judgingPart, stepParts, idAt),
  };
}

type IdAt = (number: number) => string;

function makeJudging(part: JudgingPart, stepParts: StepPart[], idAt: IdAt): JudgingRecords {
  const runs = stepParts.length > 0 ? Array.from({ length: part.runs }, (_, i) => numbered('run', i)) : [];
  const ranked = [...stepParts.entries()].filter(([, { ranked }]) => ranked);
  const place = `${idAt(0)}:0-${idAt(1)}:3`;
  return {
    rubricVersions: part.rubrics
      .toSorted((a, b) => a - b)
      .map((number) => ({
        ...{ id: numbered('rubric', number), loomId, number, hash: `hash ${number}` },
        ...{ rubric: settings.judge.rubric, createdAt: 7 },
      })),
    judgeRuns: runs.map((id) => ({
      ...{ id, loomId, title: 'Another judge', state: part.state as 'paused', done: ranked.length },
      judge: { ...settings.judge, examples: [{ like: 'more', text: 'x', place }] },
      stepIds: stepParts.map((_, i) => numbered('step', i)),
      ...{ error: null, tokensIn: 1, tokensOut: 2, ...at },
    })),
    trials: runs.flatMap((runId, run) =>
      ranked.map(([i, step]) => {
        const trial = numbered('trial', run * 10 + i);
        const ranking = { ...makeRanking(step, i, idAt), id: `${trial}-ranking` };
        return { id: trial, loomId, runId, stepId: numbered('step', i), ranking, createdAt: 8 };
      }),
    ),
    promptDrafts: part.drafts.map(({ text, from, became, loomed, parseRate }, i, drafts) => ({
      ...{ id: numbered('draft', i), loomId, kind: loomed ? 'loomed' : 'edited', text, goal: text },
      ...{ criteria: '', model: null, asked: null, tokensIn: 3, tokensOut: null },
      from: from.map((number) => numbered('draft', number % drafts.length)),
      nodeId: loomed ? 'workshop-node' : null,
      rootId: became === null ? null : idAt(became),
      trial: parseRate === null ? null : { ...DRAFT_TRIAL, parseRate, samples: [[text]] },
      ...{ discardedAt: null, createdAt: 9 },
    })),
  };
}

const DRAFT_TRIAL = {
  ...{ steps: 1, candidates: 4, balance: { ' Yes': 2 }, duplicates: null, judgeScore: null },
  ...{ tokensIn: 1, tokensOut: 1, error: null, createdAt: 9 },
};

function makeRanking(part: StepPart, i: number, idAt: IdAt): Ranking {
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

const makeChoice = (part: StepPart, i: number, idAt: IdAt): Choice => ({
  ...{ id: numbered('choice', i), loomId, stepId: numbered('step', i), nodeId: idAt(part.chosen ?? 0) },
  ...{ by: 'human', rankingId: part.ranked ? numbered('rank', i) : null, suggestionVisible: true },
  ...{ reason: null, createdAt: 5, undoneAt: null },
});

/** The file of a loom, as the server writes it. */
export const writeRecords = (records: LoomRecords): Promise<string> => {
  const { loom, nodes, steps, rankings, choices, acts } = records;
  return joined(
    writeEspalier({
      loom,
      nodes: () => nodes,
      steps: () => steps,
      rankings: () => rankings,
      choices: () => choices,
      acts: () => acts,
      rubricVersions: () => records.rubricVersions,
      judgeRuns: () => records.judgeRuns,
      trials: () => records.trials,
      promptDrafts: () => records.promptDrafts,
    }),
  );
};
