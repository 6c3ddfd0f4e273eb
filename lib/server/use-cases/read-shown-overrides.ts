import 'server-only';
import type { OverridesReply } from '@/lib/contract/teaching';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { shownOverrides } from '../steps/shown-overrides';

/** Roughly, of the languages that models are asked in; the tokens of a model are its own. */
const CHARACTERS_PER_TOKEN = 4;

/** The overrides that the judge of the next step is shown, or would be shown were there `count` of them. */
export async function readShownOverrides(
  ctx: AppContext,
  loomId: string,
  { count }: { count?: number | undefined },
): Promise<OverridesReply> {
  const { settings } = found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  const overridesShown = count ?? settings.judge.overridesShown ?? 0;
  const shown = await shownOverrides(ctx, { id: null, loomId, judge: { ...settings.judge, overridesShown } });
  const characters = shown.length === 0 ? 0 : JSON.stringify(shown).length;
  return { shown, tokens: Math.ceil(characters / CHARACTERS_PER_TOKEN) };
}
