import type { ItemFormat } from '../loom/item-format';
import { hashLane } from './content-hash';
import { describeFind, excerpt } from './describe-find';
import { foldText } from './fold-text';
import type { Drop, DropReason, Item, Segment } from './item';
import { itemIdOf } from './item-id';
import type { ItemMemory, KnownItem } from './item-memory';
import type { JoinedText } from './join-segments';
import type { PathWindow } from './path-window';
import { placeOf } from './row';
import type { Find } from './scan';

/** What reading a path tells: an item, an item that stands wholly in the prompt, or a piece that became none. */
export type Told =
  | { kind: 'item'; item: Item }
  | { kind: 'example'; item: Item }
  | { kind: 'drop'; drop: Drop };

type FoundItem = Extract<Find, { kind: 'item' }>;

interface Reading {
  joined: JoinedText;
  held: PathWindow;
  format: ItemFormat;
  memory: ItemMemory;
  /** Nothing was found before. */
  first: boolean;
}

/** Null for what is passed over: a preamble, the prompt's own words, and what another path told already. */
export function tellFind(find: Find, reading: Reading): Told | null {
  const { joined, held, memory } = reading;
  const endsIn = joined.segmentAt(find.to - 1);
  const isPrompt = (at: number) => held.segment(joined.segmentAt(at))?.origin === 'prompt';
  const inPrompt = isPrompt(find.from) && isPrompt(find.to - 1);
  const preamble = find.kind === 'outside' && reading.first && held.isFirstNode(endsIn);
  if (preamble || (inPrompt && find.kind !== 'item')) return null;
  if (memory.severalPaths) {
    const place = placeOf(joined.spans(find.from, find.to));
    if (memory.hasPlace(place)) return null;
    memory.addPlace(place);
  }
  if (find.kind !== 'item') return tellDrop(find, reading, held.segment(endsIn));
  return tellItem(find, reading, inPrompt, held.segment(endsIn)?.nodeId ?? '');
}

function tellItem(find: FoundItem, reading: Reading, inPrompt: boolean, endsAt: string): Told {
  const { memory, format } = reading;
  const index = inPrompt ? memory.examples : memory.items;
  const item = itemOf(reading.joined, find, index, endsAt);
  const label = item.labelIndex < 0 ? hashLane(item.label.trim(), 0) : item.labelIndex;
  const twin = memory.find(item.key);
  if (twin && !inPrompt) return dropped(find, reading, ...twinDrop(label, twin, format));
  if (!twin) memory.add(item.key, { index, inPrompt, label });
  if (inPrompt) memory.examples++;
  else memory.items++;
  return { kind: inPrompt ? 'example' : 'item', item };
}

function tellDrop(
  find: Exclude<Find, { kind: 'item' }>,
  reading: Reading,
  segment: Segment | undefined,
): Told {
  const cut = find.kind === 'outside' ? null : cutOff(segment);
  if (cut) return dropped(find, reading, 'truncated', cut);
  const reason = find.kind === 'no-question' ? 'no-answer' : find.kind;
  return dropped(find, reading, reason, describeFind(find, reading.joined.text, reading.format));
}

const dropped = (find: Find, { joined }: Reading, reason: DropReason, message: string): Told => ({
  kind: 'drop',
  drop: {
    reason,
    message,
    text: joined.text.slice(find.from, find.to),
    spans: joined.spans(find.from, find.to),
  },
});

const itemOf = (joined: JoinedText, find: FoundItem, index: number, endsAt: string): Item => ({
  id: itemIdOf(find),
  index,
  question: find.question,
  label: find.label,
  labelIndex: find.labelIndex,
  text: joined.text.slice(find.from, find.to),
  prompt: joined.text.slice(find.from, find.promptEnd),
  key: foldText(find.question),
  spans: joined.spans(find.from, find.to),
  endsAt,
});

function cutOff(segment: Segment | undefined): string | null {
  if (segment?.finish === 'length') return 'Cut off at the token limit before it was whole.';
  if (segment?.state === 'stopped') return 'Stopped before it was whole.';
  if (segment?.state === 'interrupted') return 'The server went down before it was whole.';
  if (segment?.state === 'failed') return 'The model server failed before it was whole.';
  return null;
}

function twinDrop(label: number, twin: KnownItem, { labels }: ItemFormat): [DropReason, string] {
  const name = twin.inPrompt ? `Example ${twin.index + 1} of the prompt` : `Item ${twin.index + 1}`;
  if (label === twin.label) return ['duplicate', `${name} is the same.`];
  const other = labels[twin.label];
  return [
    'conflicting-duplicate',
    `${name} asks the same with ${other ? `the label ${excerpt(other.text)}` : 'another answer'}.`,
  ];
}
