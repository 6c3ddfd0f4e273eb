import type { SliceTools } from '../loom-state';
import { standingChoice } from '../selectors';
import { verdictWords } from '../verdict-words';

/**
 * Says what the judge had said of the blind step chosen here last: at once, or as soon as it has spoken. `also` is said
 * behind it.
 */
export function hearJudge({ set, get }: Pick<SliceTools, 'set' | 'get'>, also = ''): void {
  const { awaitedId, steps, message, say } = get();
  const step = awaitedId === null ? undefined : steps.get(awaitedId);
  const choice = step && standingChoice(step);
  if (!step || !choice) return;
  const words = verdictWords(step, choice);
  if (words !== null) set({ awaitedId: null });
  if (message?.tone === 'warn') return;
  const said = words ?? 'The judge is still at work; what it says comes when it is done.';
  say(also ? `${said} ${also}` : said);
}
