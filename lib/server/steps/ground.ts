import 'server-only';
import { type ParseResult, parseItems } from '@/lib/dataset/parse-items';
import type { LoomNode } from '@/lib/loom/node';
import type { LoomSettings } from '@/lib/loom/settings';
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
export function groundOf(path: LoomNode[], settings: LoomSettings): StepGround {
  const parsed = parsePath(path, settings);
  return {
    context: path.map((node) => node.text).join(''),
    accepted: parsed.items,
    promptItems: parsed.promptItems,
    acceptedTexts: path
      .filter((node) => node.origin !== 'prompt')
      .map(({ id, text }) => ({ nodeId: id, text })),
    settings,
  };
}

/** The window of accepted items and the running balance, as the judge sees them. */
export function judgeGround(ground: StepGround) {
  const { format, target, judge } = ground.settings;
  const recent = judge.window > 0 ? ground.accepted.slice(-judge.window) : [];
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
  return { accepted: recent.map((item) => item.text.trim()), balance, wanted };
}
