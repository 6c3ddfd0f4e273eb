import 'server-only';
import { readCandidate } from '@/lib/dataset/read-candidate';
import type { DecidedStep, RankedFacts, StepCandidate, StepDecision } from '@/lib/judging/decided-step';
import type { Choice } from '@/lib/loom/choice';
import type { ItemFormat } from '@/lib/loom/item-format';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import type { RankingFacts } from '../ports/judging';
import type { Page, PageAt } from '../ports/record-pages';

const SIZE = 500;

/** Every step of a loom with what was ranked and decided, oldest first. Reads no prompt and no reply. */
export async function decidedSteps(ctx: AppContext, loomId: string): Promise<DecidedStep[]> {
  const { read } = ctx.repository;
  const { settings } = found(await read.getLoom(loomId), 'loom', loomId);
  const ends = await read.recordEnds(loomId);
  const steps = await all((at) => read.pageSteps(loomId, at), ends.steps);
  const rankings = await all((at) => read.pageRankingFacts(loomId, at), ends.rankings);
  const choices = await all((at) => read.pageChoices(loomId, at), ends.choices);
  const byStep = {
    nodes: Map.groupBy(await stepNodes(ctx, loomId), (node) => node.stepId),
    rankings: Map.groupBy(rankings, ({ stepId }) => stepId),
    choices: Map.groupBy(choices, ({ stepId }) => stepId),
  };
  return steps.map((step, at) =>
    toDecided(step, at + 1, settings.format, {
      nodes: byStep.nodes.get(step.id) ?? [],
      rankings: byStep.rankings.get(step.id) ?? [],
      choices: byStep.choices.get(step.id) ?? [],
    }),
  );
}

interface Parts {
  nodes: LoomNode[];
  rankings: RankingFacts[];
  choices: Choice[];
}

function toDecided(step: Step, number: number, format: ItemFormat | null, parts: Parts): DecidedStep {
  const rankings = parts.rankings.map(toRanked);
  const decisions = parts.choices
    .filter(({ undoneAt }) => undoneAt === null)
    .map((choice) => toDecision(choice, parts.nodes));
  const decision = decisions.at(-1) ?? null;
  return {
    stepId: step.id,
    parentId: step.parentId,
    number,
    createdAt: step.createdAt,
    rounds: step.rounds,
    blind: step.blind ?? false,
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

const toDecision = (choice: Choice, nodes: readonly LoomNode[]): StepDecision => {
  const from = nodes.find(({ id }) => id === choice.nodeId)?.editedFrom ?? null;
  return {
    choiceId: choice.id,
    nodeId: choice.nodeId,
    candidateId: from ?? choice.nodeId,
    edited: from !== null,
    by: choice.by,
    rankingId: choice.rankingId,
    suggestionVisible: choice.suggestionVisible,
    reason: choice.reason,
    reasonCode: choice.reasonCode ?? null,
    order: choice.order ?? null,
    flag: choice.flag ?? null,
    createdAt: choice.createdAt,
  };
};

const toCandidate = (node: LoomNode, format: ItemFormat | null): StepCandidate => {
  const item = format && readCandidate(node.text, '', format).items[0];
  const label = item ? (format.labels[item.labelIndex]?.text.trim() ?? null) : null;
  return { nodeId: node.id, flags: node.flags, takeable: isTakeable(node), label };
};

async function all<T>(page: (at: PageAt) => Promise<Page<T>>, last: number): Promise<T[]> {
  const records: T[] = [];
  for (let after: number | null = -1; after !== null; ) {
    const found: Page<T> = await page({ after, last, size: SIZE });
    records.push(...found.records);
    after = found.next;
  }
  return records;
}

async function stepNodes(ctx: AppContext, loomId: string): Promise<LoomNode[]> {
  const nodes: LoomNode[] = [];
  for (let after = -1; ; ) {
    const page = await ctx.repository.read.pageNodes(loomId, after, SIZE);
    for (const node of page) if (node.stepId !== null) nodes.push(node);
    if (page.length < SIZE) return nodes;
    after = page.at(-1)?.seq ?? after;
  }
}
