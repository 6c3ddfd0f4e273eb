import 'server-only';
import { applyStepEvent, type LiveStep, toLiveStep } from '@/lib/contract/apply-event';
import type { LoomEvent } from '@/lib/contract/event';
import type { StepView } from '@/lib/contract/snapshot';
import type { AppContext } from '../app-context';
import { runStep, type StepRun } from '../steps/run-step';

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
      if (event.type === 'step-end') this.running.delete(run.step.id);
      ctx.hub.publish(run.step.loomId, event);
    };
    tell({ type: 'step-start', step: run.step, nodes: run.fresh });
    entry.done = this.consume(ctx, run, controller.signal, tell);
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
    signal: AbortSignal,
    tell: (event: LoomEvent) => void,
  ): Promise<void> {
    try {
      for await (const event of runStep(ctx, run, signal)) tell(event);
    } catch (error) {
      console.error(`Step ${run.step.id} broke off; it opens again as interrupted.`, error);
      await this.breakOff(ctx, run, tell).catch((again) => console.error('Nor could that be stored.', again));
    } finally {
      this.running.delete(run.step.id);
    }
  }

  private async breakOff(ctx: AppContext, run: StepRun, tell: (event: LoomEvent) => void): Promise<void> {
    const view = this.running.get(run.step.id)?.view;
    const arriving = (view?.nodes ?? []).filter((n) => n.state === 'waiting' || n.state === 'streaming');
    const step = { ...(view?.step ?? run.step), state: 'interrupted' as const, updatedAt: ctx.now() };
    for (const { id } of arriving) ctx.partials.forget(id);
    await ctx.repository.write(async (writer) => {
      for (const { id, text } of arriving) await writer.updateNode(id, { text, state: 'interrupted' });
      await writer.updateStep(step.id, {
        state: step.state,
        notices: step.notices,
        updatedAt: step.updatedAt,
      });
    });
    for (const node of arriving)
      tell({ type: 'candidate-end', stepId: step.id, node: { ...node, state: 'interrupted' } });
    tell({ type: 'step-end', step });
  }
}
