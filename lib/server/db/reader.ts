import 'server-only';
import type { LoomReader } from '../ports/repository';
import { autopilotsOn, getAutopilot } from './queries/autopilots';
import { agreement, choiceOfNode, choicesOfStep, getChoice, lastChoice } from './queries/choices';
import { getShape } from './queries/get-shape';
import { listLooms } from './queries/list-looms';
import { getLoom, tokensSpent } from './queries/looms';
import { getNode, getNodes, getPath, nodesOfStep, pageNodes } from './queries/nodes';
import { rankingsOfStep } from './queries/rankings';
import { searchNodes } from './queries/search-nodes';
import { getStep, runningSteps, stepsOfLoom, stepUnder } from './queries/steps';
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
});
