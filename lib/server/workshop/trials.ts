import 'server-only';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { LoomSettings } from '@/lib/loom/settings';
import type { AppContext } from '../app-context';
import { tryDraft } from './try-draft';

interface Trying {
  loomId: string;
  done: number;
  of: number;
  ended: Promise<void>;
}

/** Drafts that are being tried, apart from any request. One that a restart cuts short is simply not tried yet. */
export class DraftTrials {
  private readonly trying = new Map<string, Trying>();

  of(loomId: string): { draftId: string; done: number; of: number }[] {
    return [...this.trying]
      .filter(([, one]) => one.loomId === loomId)
      .map(([draftId, { done, of }]) => ({ draftId, done, of }));
  }

  /** A draft that is tried already is not tried twice. */
  start(ctx: AppContext, { id, loomId, text }: PromptDraft, settings: LoomSettings, steps: number): void {
    if (this.trying.has(id)) return;
    const trying: Trying = { loomId, done: 0, of: steps, ended: Promise.resolve() };
    this.trying.set(id, trying);
    const onStep = (done: number) => {
      trying.done = done;
    };
    trying.ended = tryDraft(ctx, { text, settings, steps, onStep }, new AbortController().signal)
      .then((trial) =>
        ctx.repository.write(async (writer) => {
          await writer.updatePromptDraft(id, { trial });
          await writer.addTokens(loomId, trial.tokensIn + trial.tokensOut);
        }),
      )
      .catch((error: unknown) => console.error(`Trying the draft ${id} broke off.`, error))
      .finally(() => this.trying.delete(id));
  }

  /** Resolves when the draft is not being tried (any more). */
  async ended(draftId: string): Promise<void> {
    await this.trying.get(draftId)?.ended;
  }
}
