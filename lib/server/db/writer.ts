import 'server-only';
import type { Transaction } from 'kysely';
import type { LoomWriter } from '../ports/repository';
import { putAutopilot } from './queries/autopilots';
import { addReason, insertChoice, undoChoice } from './queries/choices';
import { putDataset } from './queries/datasets';
import { putEmbeddings } from './queries/embeddings';
import { insertNodes } from './queries/insert-nodes';
import { insertActs, undoActs } from './queries/item-acts';
import { insertJudgeRun, insertTrial, updateJudgeRun } from './queries/judge-runs';
import { addSpeculatedTokens, addTokens, insertLoom, updateLoom } from './queries/looms';
import { updateNode } from './queries/nodes';
import { insertPromptDraft, updatePromptDraft } from './queries/prompt-drafts';
import { insertRanking } from './queries/rankings';
import { insertRubricVersion, keepRubric } from './queries/rubric-versions';
import { insertRunDataset, insertScalingRun, putFamilies, updateScalingRun } from './queries/scaling';
import { insertRunItems, insertScores, putCachedScores, removeFailedScores } from './queries/scaling-scores';
import { insertStep, updateStep } from './queries/steps';
import { createReader } from './reader';
import type { Database } from './schema';

export const createWriter = (trx: Transaction<Database>): LoomWriter => ({
  ...createReader(trx),
  insertLoom: (loom) => insertLoom(trx, loom),
  updateLoom: (id, patch) => updateLoom(trx, id, patch),
  insertNodes: (loomId, nodes) => insertNodes(trx, loomId, nodes),
  updateNode: (id, patch) => updateNode(trx, id, patch),
  insertStep: (step) => insertStep(trx, step),
  updateStep: (id, patch) => updateStep(trx, id, patch),
  insertRanking: (ranking) => insertRanking(trx, ranking),
  insertChoice: (choice) => insertChoice(trx, choice),
  undoChoice: (id, at) => undoChoice(trx, id, at),
  addReason: (id, given) => addReason(trx, id, given),
  putDataset: (dataset) => putDataset(trx, dataset),
  insertActs: (datasetId, acts) => insertActs(trx, datasetId, acts),
  undoActs: (datasetId, ids, at) => undoActs(trx, datasetId, ids, at),
  putEmbeddings: (model, embeddings) => putEmbeddings(trx, model, embeddings),
  putAutopilot: (autopilot) => putAutopilot(trx, autopilot),
  addTokens: (loomId, tokens) => addTokens(trx, loomId, tokens),
  keepRubric: (version) => keepRubric(trx, version),
  insertRubricVersion: (version) => insertRubricVersion(trx, version),
  insertJudgeRun: (run) => insertJudgeRun(trx, run),
  updateJudgeRun: (id, patch) => updateJudgeRun(trx, id, patch),
  insertTrial: (trial) => insertTrial(trx, trial),
  insertPromptDraft: (draft) => insertPromptDraft(trx, draft),
  updatePromptDraft: (id, patch) => updatePromptDraft(trx, id, patch),
  addSpeculatedTokens: (loomId, tokens) => addSpeculatedTokens(trx, loomId, tokens),
  putFamilies: (all) => putFamilies(trx, all),
  insertScalingRun: (run) => insertScalingRun(trx, run),
  updateScalingRun: (id, patch) => updateScalingRun(trx, id, patch),
  insertRunDataset: (dataset) => insertRunDataset(trx, dataset),
  insertRunItems: (items) => insertRunItems(trx, items),
  insertScores: (scores) => insertScores(trx, scores),
  removeFailedScores: (runId, model) => removeFailedScores(trx, runId, model),
  putCachedScores: (scores) => putCachedScores(trx, scores),
});
