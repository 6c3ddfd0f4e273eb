import type { Choice } from './choice';
import type { JudgeRun, Trial } from './judge-run';
import type { LoomNode } from './node';
import type { PromptDraft } from './prompt-draft';
import type { JudgeCall, Ranking } from './ranking';
import type { RubricVersion } from './rubric-version';
import type { Step } from './step';

/** Gives every old id its new one, the same each time it is asked. */
export type NewIdOf = (oldId: string) => string;

export const copyNode = (node: LoomNode, loomId: string, to: NewIdOf): LoomNode => ({
  ...node,
  id: to(node.id),
  loomId,
  parentId: node.parentId && to(node.parentId),
  stepId: node.stepId && to(node.stepId),
  editedFrom: node.editedFrom && to(node.editedFrom),
  flags: node.flags.map((flag) => (flag.nodeId ? { ...flag, nodeId: to(flag.nodeId) } : flag)),
});

export const copyStep = (step: Step, loomId: string, to: NewIdOf): Step => ({
  ...step,
  id: to(step.id),
  loomId,
  parentId: to(step.parentId),
});

export const copyChoice = (choice: Choice, loomId: string, to: NewIdOf): Choice => ({
  ...choice,
  id: to(choice.id),
  loomId,
  stepId: to(choice.stepId),
  nodeId: to(choice.nodeId),
  rankingId: choice.rankingId && to(choice.rankingId),
  ...(choice.order && { order: choice.order.map(to) }),
});

export const copyRanking = (ranking: Ranking, loomId: string, to: NewIdOf): Ranking => ({
  ...ranking,
  id: to(ranking.id),
  loomId,
  stepId: to(ranking.stepId),
  calls: ranking.calls.map((call) => copyCall(call, to)),
  order: ranking.order.map(to),
  excluded: ranking.excluded.map(({ nodeId, reason }) => ({ nodeId: to(nodeId), reason })),
  scores: renamed(ranking.scores, to),
  suggestion: ranking.suggestion && to(ranking.suggestion),
  ...(ranking.estimate && {
    estimate: { ...ranking.estimate, best: renamed(ranking.estimate.best, to) },
  }),
});

export const copyRubricVersion = (version: RubricVersion, loomId: string, to: NewIdOf): RubricVersion => ({
  ...version,
  id: to(version.id),
  loomId,
});

export const copyJudgeRun = (run: JudgeRun, loomId: string, to: NewIdOf): JudgeRun => ({
  ...run,
  id: to(run.id),
  loomId,
  stepIds: run.stepIds.map(to),
});

export const copyTrial = (trial: Trial, loomId: string, to: NewIdOf): Trial => ({
  ...trial,
  id: to(trial.id),
  loomId,
  runId: to(trial.runId),
  stepId: to(trial.stepId),
  ranking: copyRanking(trial.ranking, loomId, to),
});

/** `nodeId` stays: that node is of the workshop's loom, which is not copied along. */
export const copyPromptDraft = (draft: PromptDraft, loomId: string, to: NewIdOf): PromptDraft => ({
  ...draft,
  id: to(draft.id),
  loomId,
  from: draft.from.map(to),
  rootId: draft.rootId && to(draft.rootId),
});

const copyCall = (call: JudgeCall, to: NewIdOf): JudgeCall => ({
  ...call,
  shown: call.shown.map(({ opaqueId, nodeId }) => ({ opaqueId, nodeId: to(nodeId) })),
  order: call.order?.map(to) ?? null,
  scores: call.scores && renamed(call.scores, to),
});

const renamed = <T>(record: Record<string, T>, to: NewIdOf): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [to(id), value]));
