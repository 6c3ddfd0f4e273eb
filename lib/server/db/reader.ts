import 'server-only';
import type { DatasetReader } from '../ports/datasets';
import type { JudgingReader } from '../ports/judging';
import type { LoomReader } from '../ports/repository';
import type { ScalingReader } from '../ports/scaling';
import { anyIdTaken } from './queries/any-id-taken';
import { autopilotsOn, flights, getAutopilot } from './queries/autopilots';
import { agreement, choiceOfNode, choicesOfStep, getChoice, lastChoice } from './queries/choices';
import { climb } from './queries/climb';
import { getDataset, listDatasets } from './queries/datasets';
import { getEmbeddings } from './queries/embeddings';
import { getShape } from './queries/get-shape';
import { actsAt, actsMark, getActs, lastActAt, pageActs, placesSince } from './queries/item-acts';
import {
  getJudgeRun,
  judgeRuns,
  stepsOfRun,
  trialsAt,
  trialsOfRun,
  trialsOfStep,
  unfinishedJudgeRuns,
} from './queries/judge-runs';
import { listLooms } from './queries/list-looms';
import { loomMark, stepsSince } from './queries/loom-mark';
import { getLoom, tokensSpeculated, tokensSpent } from './queries/looms';
import { getNode, getNodes, getPath, nodesOfStep, pageNodes } from './queries/nodes';
import { openFlagCounts, openFlags } from './queries/open-flags';
import { nodeOpenings, rankingSummaries } from './queries/openings';
import { pageChoices, pageRankings, pageSteps } from './queries/page-records';
import { getPromptDraft, promptDrafts } from './queries/prompt-drafts';
import { pageRankingFacts } from './queries/ranking-facts';
import { rankingsOfStep } from './queries/rankings';
import { recordEnds } from './queries/record-ends';
import { choicesOfNodes, rowNodes, rowRankings, siblingsOf, takeableOfSteps } from './queries/row-lookups';
import { rubricVersions } from './queries/rubric-versions';
import { families, getScalingRun, runDataset, scalingRuns, unfinishedScalingRuns } from './queries/scaling';
import {
  cachedScores,
  pageScores,
  runItems,
  runItemsAt,
  scoredItems,
  scoresAt,
  scoresOfItem,
} from './queries/scaling-scores';
import { searchNodes } from './queries/search-nodes';
import { segments } from './queries/segments';
import { getStep, runningSteps, stepsOfLoom, stepUnder, unexploredSteps } from './queries/steps';
import type { Db } from './schema';

export const createReader = (db: Db): LoomReader => ({
  getLoom: (id) => getLoom(db, id),
  listLooms: (options) => listLooms(db, options),
  getNode: (id) => getNode(db, id),
  getNodes: (loomId, ids) => getNodes(db, loomId, ids),
  getPath: (nodeId) => getPath(db, nodeId),
  getShape: (loomId) => getShape(db, loomId),
  pageNodes: (loomId, afterSeq, size) => pageNodes(db, loomId, afterSeq, size),
  getStep: (id) => getStep(db, id),
  stepUnder: (nodeId) => stepUnder(db, nodeId),
  stepsOfLoom: (loomId) => stepsOfLoom(db, loomId),
  nodesOfStep: (stepId) => nodesOfStep(db, stepId),
  rankingsOfStep: (stepId) => rankingsOfStep(db, stepId),
  choicesOfStep: (stepId) => choicesOfStep(db, stepId),
  lastChoice: (loomId) => lastChoice(db, loomId),
  choiceOfNode: (nodeId) => choiceOfNode(db, nodeId),
  getChoice: (id) => getChoice(db, id),
  agreement: (loomId) => agreement(db, loomId),
  tokensSpent: (loomId) => tokensSpent(db, loomId),
  searchNodes: (loomId, text, limit) => searchNodes(db, loomId, text, limit),
  getAutopilot: (loomId) => getAutopilot(db, loomId),
  autopilotsOn: () => autopilotsOn(db),
  runningSteps: () => runningSteps(db),
  anyIdTaken: (table, ids) => anyIdTaken(db, table, ids),
  recordEnds: (loomId) => recordEnds(db, loomId),
  pageSteps: (loomId, at) => pageSteps(db, loomId, at),
  pageRankings: (loomId, at) => pageRankings(db, loomId, at),
  pageChoices: (loomId, at) => pageChoices(db, loomId, at),
  flights: (limit) => flights(db, limit),
  openFlags: (loomId) => openFlags(db, loomId),
  openFlagCounts: () => openFlagCounts(db),
  ...datasetReader(db),
  ...judgingReader(db),
  ...scalingReader(db),
});

const judgingReader = (db: Db): JudgingReader => ({
  nodeOpenings: (loomId, ids, length) => nodeOpenings(db, loomId, ids, length),
  rankingSummaries: (loomId, length) => rankingSummaries(db, loomId, length),
  pageRankingFacts: (loomId, at) => pageRankingFacts(db, loomId, at),
  rubricVersions: (loomId) => rubricVersions(db, loomId),
  judgeRuns: (loomId) => judgeRuns(db, loomId),
  getJudgeRun: (id) => getJudgeRun(db, id),
  unfinishedJudgeRuns: () => unfinishedJudgeRuns(db),
  trialsOfRun: (runId) => trialsOfRun(db, runId),
  trialsAt: (runId, stepIds) => trialsAt(db, runId, stepIds),
  stepsOfRun: (runId) => stepsOfRun(db, runId),
  trialsOfStep: (stepId) => trialsOfStep(db, stepId),
  promptDrafts: (loomId) => promptDrafts(db, loomId),
  getPromptDraft: (id) => getPromptDraft(db, id),
  tokensSpeculated: (loomId) => tokensSpeculated(db, loomId),
  unexploredSteps: (loomId) => unexploredSteps(db, loomId),
});

const datasetReader = (db: Db): DatasetReader => ({
  getDataset: (id) => getDataset(db, id),
  listDatasets: () => listDatasets(db),
  climb: (nodeId, levels) => climb(db, nodeId, levels),
  segments: (loomId, seqs) => segments(db, loomId, seqs),
  rowNodes: (ids) => rowNodes(db, ids),
  choicesOfNodes: (nodeIds) => choicesOfNodes(db, nodeIds),
  rowRankings: (ids) => rowRankings(db, ids),
  siblingsOf: (nodeIds) => siblingsOf(db, nodeIds),
  takeableOfSteps: (stepIds) => takeableOfSteps(db, stepIds),
  loomMark: (loomId) => loomMark(db, loomId),
  stepsSince: (loomId, mark) => stepsSince(db, loomId, mark),
  actsMark: (datasetId) => actsMark(db, datasetId),
  lastActAt: (datasetId) => lastActAt(db, datasetId),
  actsAt: (datasetId, places, mark) => actsAt(db, datasetId, places, mark),
  placesSince: (datasetId, mark) => placesSince(db, datasetId, mark),
  pageActs: (datasetId, afterSeq, size) => pageActs(db, datasetId, afterSeq, size),
  getActs: (ids) => getActs(db, ids),
  getEmbeddings: (model, hashes) => getEmbeddings(db, model, hashes),
});

const scalingReader = (db: Db): ScalingReader => ({
  families: () => families(db),
  runDataset: (runId) => runDataset(db, runId),
  runItemsAt: (runId, indices) => runItemsAt(db, runId, indices),
  scoresAt: (runId, model, indices) => scoresAt(db, runId, model, indices),
  getScalingRun: (id) => getScalingRun(db, id),
  scalingRuns: (datasetId) => scalingRuns(db, datasetId),
  unfinishedScalingRuns: () => unfinishedScalingRuns(db),
  runItems: (runId, from, size) => runItems(db, runId, from, size),
  scoredItems: (runId, model) => scoredItems(db, runId, model),
  pageScores: (runId, model, after, size) => pageScores(db, runId, model, after, size),
  scoresOfItem: (runId, index) => scoresOfItem(db, runId, index),
  cachedScores: (keys) => cachedScores(db, keys),
});
