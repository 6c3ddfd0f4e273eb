import type { Choice } from '../loom/choice';
import { weightedScore } from '../loom/judge/aggregate';
import type { LoomNode } from '../loom/node';
import type { Ranking } from '../loom/ranking';
import type { Step } from '../loom/step';
import type { LoomEvent } from './event';
import type { StepView } from './snapshot';

/** A step as it runs: what is stored of it, and how far the judge is (null while no judge is at work). */
export type LiveStep = StepView & { judging: { done: number; calls: number } | null };

export const toLiveStep = (view: StepView): LiveStep => ({ ...view, judging: null });

const upsert = <T extends { id: string }>(list: T[], record: T): T[] => {
  const at = list.findIndex((one) => one.id === record.id);
  return at < 0 ? [...list, record] : list.with(at, record);
};

const isArriving = (node: LoomNode): boolean => node.state === 'waiting' || node.state === 'streaming';

const patchArriving = (view: LiveStep, nodeId: string, patch: (node: LoomNode) => LoomNode): LiveStep => {
  const at = view.nodes.findIndex((node) => node.id === nodeId);
  const node = view.nodes[at];
  if (!node || !isArriving(node)) return view;
  return { ...view, nodes: view.nodes.with(at, patch(node)) };
};

const withPiece = (text: string, at: number, piece: string): string =>
  at + piece.length <= text.length ? text : text.slice(0, at) + piece;

const withScore = (node: LoomNode, ranking: Ranking, step: Step): LoomNode => {
  const given = ranking.scores[node.id];
  return given ? { ...node, score: weightedScore(given, step.judge.rubric.criteria) } : node;
};

const withChoice = (view: LiveStep, choice: Choice, node: LoomNode | null): LiveStep => ({
  ...view,
  nodes: node ? upsert(view.nodes, node) : view.nodes,
  choices: upsert(view.choices, choice),
});

/** Which step an event belongs to; null for events of the loom as a whole. */
export function stepIdOf(event: LoomEvent): string | null {
  switch (event.type) {
    case 'step-start':
    case 'step-end':
    case 'step-reached':
      return event.step.id;
    case 'choice':
    case 'choice-undone':
      return event.choice.stepId;
    case 'head':
    case 'loom':
    case 'autopilot':
    case 'totals':
      return null;
    default:
      return event.stepId;
  }
}

/**
 * Folds one event into a step. Server and browser both use it, so a page that followed the stream shows what a
 * page that was opened later shows. Events of other steps, and text that comes after its candidate ended, give
 * back the same reference.
 */
export function applyStepEvent(view: LiveStep, event: LoomEvent): LiveStep {
  if (stepIdOf(event) !== view.step.id) return view;
  switch (event.type) {
    case 'step-start':
      return { ...view, step: event.step, nodes: event.nodes.reduce(upsert, view.nodes), judging: null };
    case 'candidate-start':
      return patchArriving(view, event.nodeId, (node) => ({ ...node, state: 'streaming' }));
    case 'candidate-delta':
      return patchArriving(view, event.nodeId, (node) => ({
        ...node,
        state: 'streaming',
        text: withPiece(node.text, event.at, event.text),
      }));
    case 'candidate-end':
      return { ...view, nodes: upsert(view.nodes, event.node) };
    case 'notice':
      if (view.step.notices.includes(event.text)) return view;
      return { ...view, step: { ...view.step, notices: [...view.step.notices, event.text] } };
    case 'judge-start':
      return {
        ...view,
        step: { ...view.step, state: 'judging' },
        judging: { done: 0, calls: event.calls },
      };
    case 'judge-progress':
      return { ...view, judging: { done: event.done, calls: event.calls } };
    case 'ranking':
      return {
        ...view,
        nodes: view.nodes.map((node) => withScore(node, event.ranking, view.step)),
        rankings: upsert(view.rankings, event.ranking),
        judging: null,
      };
    case 'step-end':
      return { ...view, step: event.step, judging: null };
    case 'step-reached': {
      const { by, speculated } = event.step;
      return { ...view, step: { ...view.step, by, ...(speculated && { speculated }) } };
    }
    case 'choice':
      return withChoice(view, event.choice, event.node);
    case 'choice-undone':
      return withChoice(view, event.choice, null);
    default:
      return view;
  }
}
