import { applyStepEvent, type LiveStep, stepIdOf, toLiveStep } from '../contract/apply-event';
import type { LoomEvent } from '../contract/event';
import type { Choice } from '../loom/choice';
import type { LoomNode } from '../loom/node';
import { appendNode, setFlags } from '../loom/tree';
import { aheadBit, markReached } from './ahead';
import { hiddenBit, reveal, revealBeside } from './hidden-nodes';
import { type LoomData, pathIds, putNodes } from './loom-data';
import { CHOICE_BITS, choiceBits, nodeBits, STATE_BITS, stateBits } from './shape-flags';

/** So many steps are kept whole; a step carries its judge's prompts, so older ones are asked for again when needed. */
const KEPT_STEPS = 64;

/** Folds events into what is known, in order. Everything that changes in a loom comes in here and nowhere else. */
export function foldEvents(before: LoomData, events: readonly LoomEvent[]): LoomData {
  const data = { ...before };
  const steps = new Map(before.steps);
  for (const event of events) {
    foldStep(steps, event);
    foldLoom(data, steps, event);
  }
  const arrived = [...steps.values()].filter((step) => before.steps.get(step.step.id) !== step);
  if (arrived.length > 0) data.steps = trimmed(steps);
  if (
    putNodes(
      data,
      arrived.flatMap((step) => changedNodes(before.steps.get(step.step.id), step)),
    )
  )
    data.nodesVersion += 1;
  return data;
}

function foldStep(steps: Map<string, LiveStep>, event: LoomEvent): void {
  const id = stepIdOf(event);
  if (id === null) return;
  const known = steps.get(id) ?? firstSight(event);
  if (!known) return;
  const next = applyStepEvent(known, event);
  if (next === steps.get(id)) return;
  steps.delete(id);
  steps.set(id, next);
}

/** A step can be followed from its first round on; one that was there before must be asked for whole. */
const firstSight = (event: LoomEvent): LiveStep | null =>
  event.type === 'step-start' && event.step.rounds === 1 && event.nodes.length > 0
    ? toLiveStep({ step: event.step, nodes: [], rankings: [], choices: [] })
    : null;

function foldLoom(data: LoomData, steps: ReadonlyMap<string, LiveStep>, event: LoomEvent): void {
  switch (event.type) {
    case 'step-start':
      addNodes(data, event.nodes, hiddenBit(data.tree, event.step) | aheadBit(event.step));
      return;
    case 'candidate-end':
      addNodes(data, [event.node]);
      mark(data, event.node.id, STATE_BITS, stateBits(event.node));
      return;
    case 'step-reached':
      markReached(data.tree, event.step);
      if (event.step.by === 'autopilot') reveal(data.tree, event.step);
      data.version += 1;
      return;
    case 'ranking':
      data.version += 1;
      return;
    case 'choice':
      if (event.node) addNodes(data, [event.node]);
      revealBeside(data.tree, event.choice.nodeId);
      moveHead(data, event.headId, event.touchedAt);
      markChosen(data, steps, event.choice);
      return;
    case 'choice-undone':
      moveHead(data, event.headId, event.touchedAt);
      markChosen(data, steps, event.choice);
      return;
    case 'head':
      moveHead(data, event.headId, event.touchedAt);
      return;
    case 'loom':
      if (event.node) addNodes(data, [event.node]);
      data.loom = event.loom;
      data.path = pathIds(data.tree, event.loom.headId);
      return;
    case 'autopilot':
      data.autopilot = event.autopilot;
      return;
    case 'totals':
      data.agreement = event.agreement;
      data.tokens = event.tokens;
      data.speculated = event.speculated ?? data.speculated;
      data.flags = event.flags ?? data.flags;
  }
}

function addNodes(data: LoomData, nodes: readonly LoomNode[], bits = 0): void {
  for (const node of nodes) appendNode(data.tree, { ...node, flags: nodeBits(node) | bits });
  if (putNodes(data, nodes)) data.nodesVersion += 1;
  data.version += 1;
}

function mark(data: LoomData, nodeId: string, bits: number, on: number): void {
  const index = data.tree.indexOf.get(nodeId);
  if (index === undefined) return;
  setFlags(data.tree, index, bits, false);
  setFlags(data.tree, index, on, true);
  data.version += 1;
}

/** A node is chosen while a choice of it stands; the newest counts. Of a step not known whole, the choice at hand does. */
function markChosen(data: LoomData, steps: ReadonlyMap<string, LiveStep>, choice: Choice): void {
  const step = steps.get(choice.stepId);
  const standing = (step?.choices ?? [choice]).findLast(
    (one) => one.nodeId === choice.nodeId && one.undoneAt === null,
  );
  mark(data, choice.nodeId, CHOICE_BITS, standing ? choiceBits(standing, step?.rankings ?? []) : 0);
}

function moveHead(data: LoomData, headId: string, touchedAt: number): void {
  data.loom = { ...data.loom, headId, touchedAt };
  data.path = pathIds(data.tree, headId);
}

const changedNodes = (before: LiveStep | undefined, after: LiveStep): LoomNode[] =>
  before ? after.nodes.filter((node, at) => before.nodes[at] !== node) : after.nodes;

function trimmed(steps: Map<string, LiveStep>): Map<string, LiveStep> {
  for (const id of steps.keys()) {
    if (steps.size <= KEPT_STEPS) break;
    steps.delete(id);
  }
  return steps;
}
