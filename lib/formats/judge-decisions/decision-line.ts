import { readCandidate } from '../../dataset/read-candidate';
import type { Choice } from '../../loom/choice';
import { isOverride } from '../../loom/choice';
import type { ItemFormat } from '../../loom/item-format';
import type { LoomNode } from '../../loom/node';
import type { JudgeCall, Ranking } from '../../loom/ranking';
import type { Step } from '../../loom/step';
import { jsonLine } from '../json-line';

/** A step with all that came of it. */
export interface DecisionRecord {
  /** Which step of the loom it is, from 1. */
  number: number;
  step: Step;
  nodes: readonly LoomNode[];
  /** Oldest first. */
  rankings: readonly Ranking[];
  choices: readonly Choice[];
}

/**
 * One step as a line of JSON: its candidates with their texts, what each judge call was shown and said, and what was chosen.
 * Candidates are named by node id everywhere; times are milliseconds since 1970 (UTC). Undone choices are there, with `undone_at`.
 */
export const decisionLine = (
  { number, step, nodes, rankings, choices }: DecisionRecord,
  format: ItemFormat | null,
): string =>
  jsonLine({
    loom: step.loomId,
    step: step.id,
    number,
    parent_node: step.parentId,
    created_at: step.createdAt,
    rounds: step.rounds,
    blind: step.blind ?? false,
    wanted_label: step.wantedLabel ?? null,
    candidates: nodes.map((node) => candidateOf(node, format)),
    rankings: rankings.map(rankingOf),
    choices: choices.map((choice) => choiceOf(choice, nodes, rankings)),
  });

const candidateOf = (node: LoomNode, format: ItemFormat | null) => {
  const item = format ? readCandidate(node.text, '', format).items[0] : undefined;
  return {
    node: node.id,
    text: node.text,
    label: item ? (format?.labels[item.labelIndex]?.text.trim() ?? null) : null,
    model: node.model,
    origin: node.origin,
    state: node.state,
    edited_from: node.editedFrom,
    flags: node.flags,
  };
};

const rankingOf = (ranking: Ranking) => ({
  ranking: ranking.id,
  created_at: ranking.createdAt,
  judge: {
    server: ranking.judge.serverId,
    model: ranking.judge.model,
    heuristic: ranking.judge.heuristic,
    rubric_hash: ranking.judge.rubricHash,
  },
  method: ranking.method,
  calls: ranking.calls.map(callOf),
  order: ranking.order,
  excluded: ranking.excluded.map(({ nodeId, reason }) => ({ node: nodeId, reason })),
  scores: ranking.scores,
  suggestion: ranking.suggestion,
  no_suggestion: ranking.noSuggestion,
  confidence: ranking.confidence,
  chance_of_best: ranking.estimate?.best ?? null,
  summary: ranking.summary,
  agreement: ranking.agreement,
  tokens_in: ranking.tokensIn,
  tokens_out: ranking.tokensOut,
  ms: ranking.ms,
});

const callOf = ({ kind, shown, order, scores, replies, error }: JudgeCall) => ({
  kind,
  shown: shown.map(({ nodeId, opaqueId }) => ({ node: nodeId, as: opaqueId })),
  order,
  scores,
  replies: replies.length,
  error,
});

function choiceOf(choice: Choice, nodes: readonly LoomNode[], rankings: readonly Ranking[]) {
  const from = nodes.find(({ id }) => id === choice.nodeId)?.editedFrom ?? null;
  const ranking = rankings.find(({ id }) => id === choice.rankingId);
  const outcome = isOverride({ nodeId: from ?? choice.nodeId }, ranking) ? 'override' : 'accept';
  return {
    choice: choice.id,
    node: choice.nodeId,
    candidate: from ?? choice.nodeId,
    edited: from !== null,
    by: choice.by,
    ranking: choice.rankingId,
    outcome: ranking?.suggestion ? outcome : 'own',
    suggestion_visible: choice.suggestionVisible,
    reason_code: choice.reasonCode ?? null,
    reason: choice.reason,
    order: choice.order ?? null,
    flag: choice.flag ?? null,
    created_at: choice.createdAt,
    undone_at: choice.undoneAt,
  };
}
