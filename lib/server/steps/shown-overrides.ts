import 'server-only';
import { featuresOf, nearest } from '@/lib/dataset/quality';
import { type Choice, isOverride, reasonWords } from '@/lib/loom/choice';
import { pickOverrides } from '@/lib/loom/judge/pick-overrides';
import type { ShownOverride } from '@/lib/loom/judge/prompt';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';

/** Looked back over, latest first: older ones tell of a taste of then. */
const CHOICES = 400;
/** For a step of the past: those made before it may lie further back. */
const CHOICES_OF_THE_PAST = 5_000;
/** Diverse ones are sought among so many of the latest overrides. */
const RECENT = 40;

/**
 * The overrides that the judge is shown: people's, standing, of other steps than the one at hand (null: of all); blind ones too.
 * `before`: only those made before that time, so that a step of the past is judged by what was known then.
 */
export async function shownOverrides(
  ctx: AppContext,
  { id, loomId, judge }: Pick<Step, 'loomId' | 'judge'> & { id: string | null },
  before = Number.POSITIVE_INFINITY,
): Promise<ShownOverride[]> {
  const count = judge.overridesShown ?? 0;
  if (count === 0) return [];
  const recent = await recentOverrides(ctx, loomId, id, before);
  return pickOverrides(recent, count, likeness());
}

/** Newest first; none of what the autopilot took, of what was undone, or of mere edits of the suggestion. */
async function recentOverrides(
  ctx: AppContext,
  loomId: string,
  exceptStep: string | null,
  before: number,
): Promise<ShownOverride[]> {
  const { read } = ctx.repository;
  const suggestions = await ctx.positions.suggestions(read, loomId);
  const { choices: last } = await read.recordEnds(loomId);
  const size = Number.isFinite(before) ? CHOICES_OF_THE_PAST : CHOICES;
  const page = await read.pageChoices(loomId, { after: last - size, last, size });
  const found = page.records
    .flatMap((choice) => overrideIn(choice, suggestions))
    .filter(({ choice }) => choice.stepId !== exceptStep && choice.createdAt < before)
    .toReversed()
    .slice(0, RECENT);
  const ids = found.flatMap(({ choice, suggestion }) => [choice.nodeId, suggestion]);
  const nodes = new Map((await read.getNodes(loomId, ids)).map((node) => [node.id, node]));
  return found.flatMap(({ choice, suggestion }) => {
    const [taken, suggested] = [nodes.get(choice.nodeId), nodes.get(suggestion)];
    if (!taken || !suggested || taken.editedFrom === suggestion) return [];
    return [
      {
        suggested: suggested.text.trim(),
        taken: taken.text.trim(),
        reason: reasonWords(choice),
      },
    ];
  });
}

function overrideIn(choice: Choice, suggestions: ReadonlyMap<string, string | null>) {
  const suggestion = choice.rankingId ? (suggestions.get(choice.rankingId) ?? null) : null;
  const counts = choice.by === 'human' && choice.undoneAt === null;
  return counts && suggestion !== null && isOverride(choice, { suggestion }) ? [{ choice, suggestion }] : [];
}

/** Jaccard index of words and word pairs; each text is looked at once. */
function likeness(): (one: string, other: string) => number {
  const known = new Map<string, ReturnType<typeof featuresOf>>();
  const features = (text: string) => {
    const there = known.get(text) ?? featuresOf(text);
    known.set(text, there);
    return there;
  };
  return (one, other) => nearest(features(one), [{ features: features(other), of: null }])?.similarity ?? 0;
}
