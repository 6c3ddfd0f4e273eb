import { contentHash } from '@/lib/dataset/content-hash';
import { describeFind, excerpt } from '@/lib/dataset/describe-find';
import { foldText } from '@/lib/dataset/fold-text';
import type { Drop, DropReason, Item, ParseResult, Segment } from '@/lib/dataset/item';
import { type JoinedText, joinSegments } from '@/lib/dataset/join-segments';
import { type Find, scan } from '@/lib/dataset/scan';
import type { ItemFormat } from '@/lib/loom/item-format';

type FoundItem = Extract<Find, { kind: 'item' }>;

/** All at once: the whole text joined, scanned, and every item kept as it is. What the stream must come to. */
export function parseAtOnce(segments: readonly Segment[], format: ItemFormat): ParseResult {
  const joined = joinSegments(segments);
  const isPrompt = (at: number) => segments[joined.segmentAt(at)]?.origin === 'prompt';
  const result: ParseResult = { items: [], found: 0, kept: 0, drops: [], fromPrompt: 0, promptItems: [] };
  const known = new Map<string, { item: Item; inPrompt: boolean }>();

  for (const [place, find] of scan(joined.text, format).entries()) {
    const endsIn = joined.segmentAt(find.to - 1);
    const inPrompt = isPrompt(find.from) && isPrompt(find.to - 1);
    const preamble = find.kind === 'outside' && place === 0 && endsIn === 0;
    if (preamble || (inPrompt && find.kind !== 'item')) continue;
    if (!inPrompt && find.kind !== 'outside') result.found++;
    const drop = (reason: DropReason, message: string) =>
      result.drops.push(dropOf(joined, find, reason, message));

    if (find.kind !== 'item') {
      const cut = find.kind === 'outside' ? null : cutOff(segments[endsIn]);
      if (cut) drop('truncated', cut);
      else drop(reasonOf(find.kind), describeFind(find, joined.text, format));
      continue;
    }
    const list = inPrompt ? result.promptItems : result.items;
    const item = itemOf(joined, find, list.length, segments[endsIn]?.nodeId ?? '');
    const twin = known.get(item.key);
    if (twin && !inPrompt) {
      const { reason, message } = twinDrop(item, twin.item, twin.inPrompt);
      drop(reason, message);
      continue;
    }
    if (!twin) known.set(item.key, { item, inPrompt });
    list.push(item);
  }
  result.kept = result.items.length;
  result.fromPrompt = result.promptItems.length;
  return result;
}

function itemOf(joined: JoinedText, find: FoundItem, index: number, endsAt: string): Item {
  const { question, label, labelIndex, from, to } = find;
  return {
    id: contentHash(JSON.stringify([question, label])),
    index,
    question,
    label,
    labelIndex,
    text: joined.text.slice(from, to),
    prompt: joined.text.slice(from, find.promptEnd),
    key: foldText(question),
    spans: joined.spans(from, to),
    endsAt,
  };
}

const dropOf = (joined: JoinedText, find: Find, reason: DropReason, message: string): Drop => ({
  reason,
  message,
  text: joined.text.slice(find.from, find.to),
  spans: joined.spans(find.from, find.to),
});

const reasonOf = (kind: Exclude<Find['kind'], 'item'>): DropReason =>
  kind === 'no-question' ? 'no-answer' : kind;

function cutOff(segment: Segment | undefined): string | null {
  if (segment?.finish === 'length') return 'Cut off at the token limit before it was whole.';
  if (segment?.state === 'stopped') return 'Stopped before it was whole.';
  if (segment?.state === 'interrupted') return 'The server went down before it was whole.';
  if (segment?.state === 'failed') return 'The model server failed before it was whole.';
  return null;
}

function twinDrop(item: Item, twin: Item, inPrompt: boolean): { reason: DropReason; message: string } {
  const name = inPrompt ? `Example ${twin.index + 1} of the prompt` : `Item ${twin.index + 1}`;
  if (item.labelIndex === twin.labelIndex && item.label.trim() === twin.label.trim())
    return { reason: 'duplicate', message: `${name} is the same.` };
  return {
    reason: 'conflicting-duplicate',
    message: `${name} asks the same with the label ${excerpt(twin.label)}.`,
  };
}
