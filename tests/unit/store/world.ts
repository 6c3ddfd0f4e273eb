import type { LoomEvent } from '@/lib/contract/event';
import type { LoomSnapshot } from '@/lib/contract/snapshot';
import type { Choice } from '@/lib/loom/choice';
import { weightedScore } from '@/lib/loom/judge/aggregate';
import type { LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import { SHAPE } from '@/lib/loom/tree-shape';
import { choiceOf, loomOf, nodeOf, rankingOf, rootNode, snapshotOf, stepOf } from './records';

/** What a person and a server may do next; numbers pick among what is there. */
export type Move =
  | { do: 'start' | 'ahead'; at: number; n: number }
  | { do: 'reach'; step: number }
  | { do: 'more'; step: number }
  | { do: 'text'; node: number; text: string }
  | { do: 'end'; node: number; state: 'done' | 'failed' | 'stopped' | 'interrupted' }
  | { do: 'rank'; step: number; suggest: boolean }
  | { do: 'finish'; step: number }
  | { do: 'choose'; node: number; by: 'human' | 'autopilot'; edited: boolean }
  | { do: 'undo' }
  | { do: 'head'; node: number }
  | { do: 'prompt' };

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** A loom kept the plain way, in lists of records, that tells events as it changes and can be snapshotted at any time. */
export class World {
  readonly events: LoomEvent[] = [];
  private readonly nodes: LoomNode[] = [{ ...rootNode }];
  private readonly steps: Step[] = [];
  private readonly rankings: Ranking[] = [];
  private readonly choices: Choice[] = [];
  private loom = loomOf();
  private agreement = { accepts: 0, choices: 0 };
  private time = 1;

  make(move: Move): void {
    this.time += 1;
    switch (move.do) {
      case 'start':
      case 'ahead': {
        const parent = pick(this.settled(), move.at);
        const ahead = move.do === 'ahead' ? { speculated: 'unexplored' as const } : {};
        if (parent) this.start(parent.id, 1 + (move.n % 3), ahead);
        return;
      }
      case 'reach': {
        this.reach(pick(this.steps, move.step));
        return;
      }
      case 'more': {
        const step = pick(this.steps, move.step);
        if (step?.state !== 'open') return;
        step.rounds += 1;
        this.round(step, 1);
        return;
      }
      case 'text': {
        const node = pick(this.arriving(), move.node);
        if (!node) return;
        const stepId = node.stepId as string;
        if (node.state === 'waiting') this.tell({ type: 'candidate-start', stepId, nodeId: node.id });
        node.state = 'streaming';
        const at = node.text.length;
        node.text += move.text;
        this.tell({ type: 'candidate-delta', stepId, nodeId: node.id, at, text: move.text });
        return;
      }
      case 'end': {
        const node = pick(this.arriving(), move.node);
        if (!node) return;
        node.state = move.state;
        node.text = node.text.trim();
        this.tell({ type: 'candidate-end', stepId: node.stepId as string, node: { ...node } });
        return;
      }
      case 'rank':
        this.rank(pick(this.steps, move.step), move.suggest);
        return;
      case 'finish': {
        const step = pick(this.steps, move.step);
        if (!step) return;
        Object.assign(step, { state: 'open', updatedAt: this.time });
        this.tell({ type: 'step-end', step: { ...step } });
        return;
      }
      case 'choose': {
        const candidates = this.nodes.filter((node) => node.stepId !== null);
        const node = pick(candidates, move.node);
        if (node) this.choose(node, move.by, move.edited);
        return;
      }
      case 'undo':
        this.undo();
        return;
      case 'head': {
        const node = pick(this.settled(), move.node);
        if (!node) return;
        this.loom = { ...this.loom, headId: node.id, touchedAt: this.time };
        this.tell({ type: 'head', headId: node.id, touchedAt: this.time });
        return;
      }
      case 'prompt': {
        const node = this.add({
          parentId: null,
          origin: 'prompt',
          model: null,
          state: 'done',
          text: 'Anew.\n',
        });
        this.loom = { ...this.loom, rootId: node.id, headId: node.id, touchedAt: this.time };
        this.tell({ type: 'loom', loom: this.loom, node: { ...node } });
      }
    }
  }

  snapshot(): LoomSnapshot {
    const open = this.steps.findLast((step) => step.parentId === this.loom.headId);
    const stepIds = [...new Set(this.nodes.flatMap((node) => node.stepId ?? []))];
    return structuredClone(
      snapshotOf({
        loom: this.loom,
        agreement: this.agreement,
        shape: {
          ids: this.nodes.map((node) => node.id),
          parent: this.nodes.map((node) => this.nodes.findIndex((one) => one.id === node.parentId)),
          stepIds,
          step: this.nodes.map((node) => stepIds.indexOf(node.stepId ?? '')),
          flags: this.nodes.map((node) => this.flagsOf(node)),
        },
        path: this.pathTo(this.loom.headId),
        openStep: open
          ? {
              step: open,
              nodes: this.nodes.filter((node) => node.stepId === open.id),
              rankings: this.rankings.filter((ranking) => ranking.stepId === open.id),
              choices: this.choices.filter((choice) => choice.stepId === open.id),
            }
          : null,
      }),
    );
  }

  private tell(event: LoomEvent): void {
    this.events.push(structuredClone(event));
  }

  private add(patch: Partial<LoomNode>): LoomNode {
    const seq = this.nodes.length;
    const node = nodeOf({ id: `node-${String(seq).padStart(4, '0')}`, seq, ...patch });
    this.nodes.push(node);
    return node;
  }

  private settled = () => this.nodes.filter((node) => node.state === 'done' || node.state === 'stopped');
  private arriving = () =>
    this.nodes.filter((node) => node.state === 'waiting' || node.state === 'streaming');

  private start(parentId: string, n: number, patch: Pick<Step, 'speculated'>): void {
    const id = `step-${String(this.steps.length).padStart(4, '0')}`;
    const blind = this.steps.length % 2 === 1;
    const step = stepOf({ id, parentId, ...(blind && { blind }), ...patch });
    this.steps.push(step);
    this.round(step, n);
  }

  private round(step: Step, n: number): void {
    Object.assign(step, { state: 'proposing', updatedAt: this.time });
    const nodes = Array.from({ length: n }, () => this.add({ parentId: step.parentId, stepId: step.id }));
    this.tell({ type: 'step-start', step: { ...step }, nodes: nodes.map((node) => ({ ...node })) });
  }

  private reach(step: Step | undefined): void {
    if (step?.speculated !== 'unexplored') return;
    step.speculated = 'reached';
    this.tell({ type: 'step-reached', step: { ...step } });
  }

  private rank(step: Step | undefined, suggest: boolean): void {
    if (!step) return;
    const order = this.nodes
      .filter((node) => node.stepId === step.id && node.state === 'done')
      .map(({ id }) => id);
    const ranking = rankingOf(step.id, suggest ? order.toReversed() : [], { id: `ranking-${this.time}` });
    step.state = 'judging';
    this.tell({ type: 'judge-start', stepId: step.id, calls: 1 });
    this.rankings.push(ranking);
    for (const node of this.nodes) {
      const given = ranking.scores[node.id];
      if (given) node.score = weightedScore(given, step.judge.rubric.criteria);
    }
    this.tell({ type: 'ranking', stepId: step.id, ranking });
  }

  private choose(source: LoomNode, by: Choice['by'], edited: boolean): void {
    const stepId = source.stepId as string;
    this.reach(this.steps.find((step) => step.id === stepId));
    const node = edited
      ? this.add({
          parentId: source.parentId,
          stepId,
          origin: 'human',
          state: 'done',
          text: 'mine',
          editedFrom: source.id,
        })
      : source;
    const rankingId = this.rankings.findLast((ranking) => ranking.stepId === stepId)?.id ?? null;
    const choice = choiceOf(stepId, node.id, {
      id: `choice-${this.time}`,
      by,
      rankingId,
      createdAt: this.time,
    });
    this.choices.push(choice);
    this.loom = { ...this.loom, headId: node.id, touchedAt: this.time };
    this.tell({
      type: 'choice',
      choice,
      node: edited ? { ...node } : null,
      headId: node.id,
      touchedAt: this.time,
    });
    this.agreement = { ...this.agreement, choices: this.agreement.choices + 1 };
    this.tell({ type: 'totals', agreement: this.agreement, tokens: 0 });
  }

  private undo(): void {
    const choice = this.choices.findLast((one) => one.undoneAt === null);
    const step = this.steps.find((one) => one.id === choice?.stepId);
    if (!choice || !step) return;
    choice.undoneAt = this.time;
    this.loom = { ...this.loom, headId: step.parentId, touchedAt: this.time };
    this.tell({ type: 'choice-undone', choice: { ...choice }, headId: step.parentId, touchedAt: this.time });
  }

  private pathTo(id: string | null): LoomNode[] {
    const node = this.nodes.find((one) => one.id === id);
    return node ? [...this.pathTo(node.parentId), node] : [];
  }

  private flagsOf(node: LoomNode): number {
    const step = this.steps.find((one) => one.id === node.stepId);
    const choice = this.choices.findLast((one) => one.nodeId === node.id && one.undoneAt === null);
    const ranking = this.rankings.find((one) => one.id === choice?.rankingId);
    const unfinished = ['waiting', 'streaming', 'interrupted'].includes(node.state);
    return (
      (node.state === 'failed' ? SHAPE.failed : 0) |
      (step?.speculated === 'unexplored' ? SHAPE.unexplored : 0) |
      (step?.blind && !this.choices.some((one) => one.stepId === step.id) ? SHAPE.hidden : 0) |
      (unfinished ? SHAPE.unfinished : 0) |
      (node.origin === 'human' ? SHAPE.human : 0) |
      (node.origin === 'prompt' ? SHAPE.prompt : 0) |
      (choice ? SHAPE.chosen : 0) |
      (choice?.by === 'autopilot' ? SHAPE.autopilot : 0) |
      (choice && ranking?.suggestion != null && ranking.suggestion !== node.id ? SHAPE.override : 0)
    );
  }
}
