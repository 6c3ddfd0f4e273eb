import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyStepEvent, type LiveStep, toLiveStep } from '@/lib/contract/apply-event';
import type { LoomEvent } from '@/lib/contract/event';
import type { StepView } from '@/lib/contract/snapshot';
import type { AppContext } from '../app-context';
import { StorageError } from '../ports/repository';
import { runStep, type StepRun } from '../steps/run-step';

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 8_000;

interface Running {
  loomId: string;
  view: LiveStep;
  controller: AbortController;
  done: Promise<void>;
}

/**
 * Runs steps apart from any request: closing the page stops nothing. Folds each event into the live view with the
 * browser's own reducer, then tells the hub, in one synchronous turn.
 */
export class StepRunner {
  private readonly running = new Map<string, Running>();

  /** The step as it stands this instant; null when it does not run. */
  live(stepId: string): LiveStep | null {
    return this.running.get(stepId)?.view ?? null;
  }

  liveIn(loomId: string): LiveStep[] {
    return [...this.running.values()].filter((r) => r.loomId === loomId).map((r) => r.view);
  }

  /** Call with the step and its fresh nodes stored. Tells `step-start` before it returns. */
  start(ctx: AppContext, run: StepRun, before: StepView): void {
    const controller = new AbortController();
    const entry: Running = {
      loomId: run.step.loomId,
      view: toLiveStep(before),
      controller,
      done: Promise.resolve(),
    };
    this.running.set(run.step.id, entry);
    const tell = (event: LoomEvent) => {
      entry.view = applyStepEvent(entry.view, event);
      if (event.type === 'step-end') this.leave(entry);
      ctx.hub.publish(run.step.loomId, event);
    };
    tell({ type: 'step-start', step: run.step, nodes: run.fresh });
    entry.done = this.consume(ctx, run, entry, tell);
  }

  /** Brings a choice made on a running step into its live view. */
  fold(event: LoomEvent): void {
    for (const entry of this.running.values()) entry.view = applyStepEvent(entry.view, event);
  }

  /** Ends a running step with what has arrived; resolves when that is stored. */
  async stop(stepId: string): Promise<void> {
    const entry = this.running.get(stepId);
    entry?.controller.abort();
    await entry?.done;
  }

  /** Resolves when the step does not run (any more). */
  async ended(stepId: string): Promise<void> {
    await this.running.get(stepId)?.done;
  }

  private async consume(
    ctx: AppContext,
    run: StepRun,
    entry: Running,
    tell: (event: LoomEvent) => void,
  ): Promise<void> {
    try {
      for await (const event of runStep(ctx, run, entry.controller.signal)) tell(event);
    } catch (error) {
      entry.controller.abort();
      if (this.running.get(run.step.id) !== entry) {
        console.error(`Step ${run.step.id} is stored, but telling of it broke off.`, error);
        return;
      }
      console.error(`Step ${run.step.id} broke off; it opens again as interrupted.`, error);
      await this.breakOff(ctx, entry, tell).catch((again) =>
        console.error('Nor could that be stored.', again),
      );
    } finally {
      this.leave(entry);
    }
  }

  /** Another round of the same step may run by now: it stays. */
  private leave(entry: Running): void {
    const stepId = entry.view.step.id;
    if (this.running.get(stepId) === entry) this.running.delete(stepId);
  }

  /** Until the storage takes it, the step goes on as running: nothing is told that is not stored. */
  private async breakOff(ctx: AppContext, entry: Running, tell: (event: LoomEvent) => void): Promise<void> {
    const arriving = entry.view.nodes.filter((n) => n.state === 'waiting' || n.state === 'streaming');
    const step = { ...entry.view.step, state: 'interrupted' as const, updatedAt: ctx.now() };
    for (const { id } of arriving) ctx.partials.forget(id);
    await onceAvailable(() =>
      ctx.repository.write(async (writer) => {
        for (const { id, text } of arriving) await writer.updateNode(id, { text, state: 'interrupted' });
        await writer.updateStep(step.id, {
          state: step.state,
          notices: step.notices,
          updatedAt: step.updatedAt,
        });
      }),
    );
    for (const node of arriving)
      tell({ type: 'candidate-end', stepId: step.id, node: { ...node, state: 'interrupted' } });
    tell({ type: 'step-end', step });
  }
}

/** Tries again, ever more seldom, while the storage is `unavailable` (a full disk, a lost connection). */
async function onceAvailable(write: () => Promise<void>): Promise<void> {
  for (let wait = FIRST_RETRY_MS; ; wait = Math.min(2 * wait, LONGEST_RETRY_MS)) {
    try {
      await write();
      return;
    } catch (error) {
      if (!(error instanceof StorageError && error.code === 'unavailable')) throw error;
      await sleep(wait, undefined, { ref: false });
    }
  }
}
