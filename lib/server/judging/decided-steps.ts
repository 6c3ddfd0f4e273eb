import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readCandidate } from '@/lib/dataset/read-candidate';
import type { DecidedStep, RankedFacts, StepCandidate, StepDecision } from '@/lib/judging/decided-step';
import { takenCandidate } from '@/lib/judging/taken-candidate';
import { isHidden } from '@/lib/loom/blind';
import type { Choice } from '@/lib/loom/choice';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { Loom } from '@/lib/loom/loom';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import type { RankingFacts } from '../ports/judging';
import { allPages } from './all-pages';

const SIZE = 500;

/** Looms whose steps are kept as they were read last. */
const KEPT = 3;
const shelves = new WeakMap<AppContext, Map<string, { mark: string; steps: Promise<DecidedStep[]> }>>();

/**
 * Every step of a loom that somebody got to, with what was ranked and decided, oldest first. Reads no prompt and no reply, and nothing at all while
 * the loom is as it was: the same list may be given to several, none may change it.
 */
export async function decidedSteps(ctx: AppContext, loomId: string): Promise<readonly DecidedStep[]> {
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const unreached = (await read.unexploredSteps(loomId)).length;
  const mark = JSON.stringify([await read.loomMark(loomId), unreached, loom.touchedAt, loom.settings.format]);
  const shelf = shelves.get(ctx) ?? new Map();
  shelves.set(ctx, shelf);
  const known = shelf.get(loomId);
  const steps: Promise<DecidedStep[]> = known?.mark === mark ? known.steps : readSteps(ctx, loomId, loom);
  shelf.delete(loomId);
  shelf.set(loomId, { mark, steps });
  for (const id of shelf.keys()) if (shelf.size > KEPT) shelf.delete(id);
  steps.catch(() => shelf.delete(loomId));
  return steps;
}

async function readSteps(ctx: AppContext, loomId: string, { settings }: Loom): Promise<DecidedStep[]> {
  const { read } = ctx.repository;
  const ends = await read.recordEnds(loomId);
  const all = await allPages((at) => read.pageSteps(loomId, at), ends.steps);
  const steps = all.filter(({ speculated }) => speculated !== 'unexplored');
  const rankings = await allPages((at) => read.pageRankingFacts(loomId, at), ends.rankings);
  const choices = await allPages((at) => read.pageChoices(loomId, at), ends.choices);
  const byStep = {
    nodes: Map.groupBy(await stepNodes(ctx, loomId), (node) => node.stepId),
    rankings: Map.groupBy(rankings, ({ stepId }) => stepId),
    choices: Map.groupBy(choices, ({ stepId }) => stepId),
  };
  const decided: DecidedStep[] = [];
  for (const [at, step] of steps.entries()) {
    // Reading the labels of 10,000 steps takes half a second: others are let through in between.
    if (at % SIZE === SIZE - 1) await nextTurn();
    decided.push(
      toDecided(step, at + 1, settings.format, {
        nodes: byStep.nodes.get(step.id) ?? [],
        rankings: byStep.rankings.get(step.id) ?? [],
        choices: byStep.choices.get(step.id) ?? [],
      }),
    );
  }
  return decided;
}

interface Parts {
  nodes: LoomNode[];
  rankings: RankingFacts[];
  choices: Choice[];
}

function toDecided(step: Step, number: number, format: ItemFormat | null, parts: Parts): DecidedStep {
  const rankings = parts.rankings.map(toRanked);
  const editedFrom = new Map(parts.nodes.map((node) => [node.id, node.editedFrom]));
  const decisions = parts.choices
    .filter(({ undoneAt }) => undoneAt === null)
    .map((choice) => {
      const ranking = rankings.find(({ rankingId }) => rankingId === choice.rankingId);
      return toDecision(choice, takenCandidate(choice.nodeId, editedFrom, new Set(ranking?.order)));
    });
  const decision = decisions.at(-1) ?? null;
  return {
    stepId: step.id,
    parentId: step.parentId,
    number,
    createdAt: step.createdAt,
    rounds: step.rounds,
    blind: step.blind ?? false,
    hidden: isHidden({ step, choices: parts.choices }),
    candidates: parts.nodes.map((node) => toCandidate(node, format)),
    rankings,
    ranking: rankings.find(({ rankingId }) => rankingId === decision?.rankingId) ?? rankings.at(-1) ?? null,
    decision,
    decisions,
  };
}

const toRanked = ({ id, digest, estimate, ...facts }: RankingFacts): RankedFacts => ({
  rankingId: id,
  createdAt: facts.createdAt,
  judge: facts.judge,
  method: facts.method,
  order: facts.order,
  scores: facts.scores,
  suggestion: facts.suggestion,
  noSuggestion: facts.noSuggestion,
  confidence: facts.confidence,
  estimate: estimate ?? null,
  calls: digest,
  tokensIn: facts.tokensIn,
  tokensOut: facts.tokensOut,
  ms: facts.ms,
});

const toDecision = (choice: Choice, candidateId: string): StepDecision => ({
  choiceId: choice.id,
  nodeId: choice.nodeId,
  candidateId,
  edited: candidateId !== choice.nodeId,
  by: choice.by,
  rankingId: choice.rankingId,
  suggestionVisible: choice.suggestionVisible,
  reason: choice.reason,
  reasonCode: choice.reasonCode ?? null,
  order: choice.order ?? null,
  flag: choice.flag ?? null,
  createdAt: choice.createdAt,
});

const toCandidate = (node: LoomNode, format: ItemFormat | null): StepCandidate => {
  const item = format && readCandidate(node.text, '', format).items[0];
  const label = item ? (format.labels[item.labelIndex]?.text.trim() ?? null) : null;
  return { nodeId: node.id, flags: node.flags, takeable: isTakeable(node), label };
};

async function stepNodes(ctx: AppContext, loomId: string): Promise<LoomNode[]> {
  const nodes: LoomNode[] = [];
  for (let after = -1; ; ) {
    const page = await ctx.repository.read.pageNodes(loomId, after, SIZE);
    for (const node of page) if (node.stepId !== null) nodes.push(node);
    if (page.length < SIZE) return nodes;
    after = page.at(-1)?.seq ?? after;
  }
}
