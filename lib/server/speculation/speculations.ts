import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import type { Loom } from '@/lib/loom/loom';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { parsePath } from '../steps/ground';
import { beginStep } from '../use-cases/begin-step';
import { readStep } from '../use-cases/step-view';
import { groundName, isOfNow, isWhole } from './is-fit';
import { type Foreseen, planAhead } from './plan-ahead';
import { readChain } from './read-chain';

/** Requests for a step that were answered with one proposed ahead, kept for repeats of them. */
const ANSWERS_KEPT = 1_000;
/** Steps of which something is known beside what is stored: more than anybody comes back to. */
const STEPS_KEPT = 10_000;

/**
 * While a person reads a step, the next one on the suggested candidate is proposed and ranked already. After each change
 * of a loom it looks at what stands, ends what the person will not come to and starts what is missing: so it does not
 * matter in which order things happen, or who did them.
 */
export class Speculations {
  private readonly waiting = new Set<string>();
  private readonly looking = new Set<Promise<void>>();
  /** What the steps that this run of the server proposed ahead were read by. */
  private readonly grounds = new Map<string, number>();
  /** Steps that were ended because the person went elsewhere: should the person come back, they are proposed anew. */
  private readonly ended = new Set<string>();
  private readonly answers = new Map<string, string>();
  private closed = false;

  private readonly context: () => AppContext;

  /** `context` is first called once the context is whole. */
  constructor(context: () => AppContext) {
    this.context = context;
  }

  /** To be told every event. */
  hear(loomId: string, { type }: Pick<LoomEvent, 'type'>): void {
    if (MOVES.has(type)) this.look(loomId);
  }

  look(loomId: string): void {
    if (this.closed || this.waiting.has(loomId)) return;
    this.waiting.add(loomId);
    const looked = this.context()
      .exclusive.run(loomId, () => {
        this.waiting.delete(loomId);
        return this.closed ? Promise.resolve() : this.goOn(loomId);
      })
      .catch((error: unknown) => console.error(`Nothing was proposed ahead in loom ${loomId}.`, error))
      .finally(() => this.looking.delete(looked));
    this.looking.add(looked);
  }

  /** Nothing starts any more; resolves when nothing is being started. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.looking);
  }

  /** The step ahead under a node, running or whole, that is what a new one would be; null when there is none. Call under the loom's key. */
  async fitUnder(loom: Loom, nodeId: string): Promise<Step | null> {
    const ctx = this.context();
    const step = await ctx.repository.read.stepUnder(nodeId);
    if (step?.speculated !== 'unexplored' || !this.counts(step, loom)) return null;
    return isWhole(await readStep(ctx, step.id)) ? step : null;
  }

  /** The step that answered a request for `stepId`; the same id where it did itself. */
  answerTo(stepId: string): string {
    return this.answers.get(stepId) ?? stepId;
  }

  answered(asked: string, given: string): void {
    this.grounds.delete(given);
    this.answers.set(asked, given);
    forgetOldest(this.answers, ANSWERS_KEPT);
  }

  private async goOn(loomId: string): Promise<void> {
    const ctx = this.context();
    const loom = await ctx.repository.read.getLoom(loomId);
    if (!loom) return;
    const running = ctx.runner
      .liveIn(loomId)
      .filter(({ step }) => step.speculated === 'unexplored')
      .map(({ step }) => step.id);
    const leave = await this.leaveFor(loom);
    if (leave === 'stop' && running.length === 0) return;
    const depth = loom.settings.speculation?.depth ?? 1;
    const chain = await readChain(ctx, loom, depth, (step) => this.counts(step, loom));
    const { start, stop } = planAhead({ leave, depth, chain, running });
    for (const id of stop) {
      this.ended.add(id);
      void ctx.runner.stop(id);
    }
    forgetOldest(this.ended, STEPS_KEPT);
    if (start !== null && !(await endsTheLoom(ctx, loom, start))) await this.start(loom, start);
  }

  private async start(loom: Loom, parentId: string): Promise<void> {
    const ctx = this.context();
    const stepId = ctx.newId();
    this.grounds.set(stepId, groundName(loom.settings));
    forgetOldest(this.grounds, STEPS_KEPT);
    await beginStep(ctx, loom, { stepId, parentId, by: 'human', speculated: 'unexplored' });
  }

  private async leaveFor({ id, settings, archivedAt }: Loom): Promise<Foreseen['leave']> {
    const { speculation, autoPropose } = settings;
    if (!speculation?.on || !autoPropose || archivedAt !== null) return 'stop';
    const { read } = this.context().repository;
    if ((await read.getAutopilot(id))?.on) return 'keep';
    const { tokens } = speculation;
    return tokens !== null && (await read.tokensSpeculated(id)) >= tokens ? 'keep' : 'start';
  }

  /** One that a crash cut short counts for nothing; one that failed in this run of the server is not tried again and again. */
  private counts(step: Step, { settings }: Loom): boolean {
    if (this.ended.has(step.id)) return false;
    if (step.state === 'interrupted' && !this.grounds.has(step.id)) return false;
    return isOfNow(step, settings, this.grounds.get(step.id));
  }
}

function forgetOldest(kept: Set<string> | Map<string, unknown>, most: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}

/** What can change which step the person comes to next, or whether it may be proposed. */
const MOVES: ReadonlySet<LoomEvent['type']> = new Set([
  'step-end',
  'step-reached',
  'choice',
  'choice-undone',
  'head',
  'loom',
  'autopilot',
]);

/** Whether the path through a node holds all the items wanted: nothing is proposed after that by itself. */
async function endsTheLoom(ctx: AppContext, { settings }: Loom, nodeId: string): Promise<boolean> {
  const wanted = settings.target.items;
  if (wanted === null || !settings.format) return false;
  return parsePath(await ctx.repository.read.getPath(nodeId), settings).kept >= wanted;
}
