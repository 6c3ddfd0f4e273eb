import 'server-only';
import { requestedItem } from '@/lib/dataset/controls/control-form';
import type { KnownItem } from '@/lib/dataset/gates';
import type { Item } from '@/lib/dataset/item';
import { type ParseResult, parseItems } from '@/lib/dataset/parse-items';
import { featuresOf, nearest } from '@/lib/dataset/quality';
import { readCandidate } from '@/lib/dataset/read-candidate';
import { placeOf } from '@/lib/dataset/row';
import type { LoomNode } from '@/lib/loom/node';
import type { LoomSettings } from '@/lib/loom/settings';
import type { QualityShelf } from '../live/quality-shelf';
import type { StepGround } from './candidate';

const NOTHING: ParseResult = { items: [], found: 0, kept: 0, drops: [], fromPrompt: 0, promptItems: [] };

export const parsePath = (path: LoomNode[], settings: LoomSettings): ParseResult =>
  settings.format
    ? parseItems(
        path.map(({ id, text, origin, finish, state }) => ({ nodeId: id, text, origin, finish, state })),
        settings.format,
      )
    : NOTHING;

/** What the gates and the judge need to know of the path a step continues. */
export async function groundOf(
  qualities: QualityShelf,
  loomId: string,
  path: LoomNode[],
  settings: LoomSettings,
): Promise<StepGround> {
  const parsed = parsePath(path, settings);
  return {
    context: path.map((node) => node.text).join(''),
    accepted: parsed.items,
    promptItems: parsed.promptItems,
    acceptedTexts: path
      .filter((node) => node.origin !== 'prompt')
      .map(({ id, text }) => ({ nodeId: id, text: requestedItem(text) ?? text })),
    ...(await likeness(qualities, loomId, parsed, settings)),
    settings,
  };
}

async function likeness(
  qualities: QualityShelf,
  loomId: string,
  { items, promptItems }: ParseResult,
  { format, target, judge }: LoomSettings,
): Promise<Pick<StepGround, 'known' | 'objections'>> {
  if (!format) return { known: [], objections: [] };
  const byPlace = new Map(items.map((item) => [placeOf(item.spans), item]));
  const look = await qualities.look(
    loomId,
    [...byPlace].map(([place, { question, labelIndex }]) => ({ place, question, labelIndex })),
    { labels: format.labels.map(({ text }) => text), wanted: target.balance },
    judge.enabled,
  );
  const ofPath = look.known.flatMap(({ features, of }) => {
    const item = byPlace.get(of);
    return item ? [{ features, of: knownItem(item, `item ${item.index + 1}`) }] : [];
  });
  const ofPrompt = promptItems.map((item) => ({
    features: featuresOf(item.question),
    of: knownItem(item, `example ${item.index + 1} of the prompt`),
  }));
  return { known: [...ofPath, ...ofPrompt], objections: look.objections };
}

const knownItem = ({ question, endsAt }: Item, name: string): KnownItem => ({
  name,
  question,
  nodeId: endsAt,
});

/** How much of each candidate stands in the known item nearest to it, 0 to 1, by node; none in a free loom. */
export function similarities(
  { context, known, settings: { format } }: StepGround,
  candidates: readonly LoomNode[],
): Map<string, number> {
  if (!format) return new Map();
  return new Map(
    candidates.flatMap(({ id, text }) => {
      const { items } = readCandidate(text, context, format);
      const found = items.map(({ question }) => nearest(featuresOf(question), known)?.similarity ?? 0);
      return found.length > 0 ? [[id, Math.max(...found)]] : [];
    }),
  );
}

/** The label that each candidate's first item ends in, by node; null where it reads as no item. */
export function labelsOf(
  { context, settings: { format } }: StepGround,
  candidates: readonly LoomNode[],
): Map<string, string | null> {
  return new Map(
    candidates.map(({ id, text }) => {
      const item = format && readCandidate(text, context, format).items[0];
      return [id, item ? (format.labels[item.labelIndex]?.text ?? item.label) : null];
    }),
  );
}

/** The window of accepted items (of accepted texts in a free loom), the running balance and what a reviewer would object to, as the judge sees them. */
export function judgeGround(ground: StepGround) {
  const { format, target, judge } = ground.settings;
  const accepted = format ? ground.accepted : ground.acceptedTexts;
  const recent = judge.window > 0 ? accepted.slice(-judge.window) : [];
  const balance = format?.labels.length
    ? Object.fromEntries(
        format.labels.map((label, i) => [
          label.text.trim(),
          ground.accepted.filter((it) => it.labelIndex === i).length,
        ]),
      )
    : null;
  const wanted =
    target.balance &&
    Object.fromEntries(Object.entries(target.balance).map(([label, share]) => [label.trim(), share]));
  return {
    accepted: recent.map(({ text }) => text.trim()),
    balance,
    wanted,
    objections: ground.objections,
  };
}
