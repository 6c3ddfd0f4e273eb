import 'server-only';
import { applyActs } from '@/lib/dataset/apply-acts';
import type { Item } from '@/lib/dataset/item';
import type { ItemAct } from '@/lib/dataset/item-act';
import { placeOf, type Row } from '@/lib/dataset/row';
import { type Choice, isOverride } from '@/lib/loom/choice';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { ActsMark, DatasetReader, RowNode, RowRanking, Siblings } from '../ports/datasets';
import type { ReadableSource } from './open-dataset';

/** A row with what it is made of. */
export interface Entry {
  row: Row;
  /** The row without acts. */
  base: Row;
  /** Its source's item format. */
  format: ItemFormat;
  /** Its judge is no model. */
  heuristic: boolean;
  /** A person chose it, and left candidates that say something else. */
  paired: boolean;
}

interface Found {
  node: RowNode | undefined;
  choice: Choice | undefined;
  ranking: RowRanking | undefined;
  siblings: Siblings | undefined;
}

/** Items of one source as rows: a few queries for all of them together. */
export async function toEntries(
  read: DatasetReader,
  items: readonly Item[],
  source: ReadableSource,
  acts: { datasetId: string; mark: ActsMark },
): Promise<Entry[]> {
  if (items.length === 0) return [];
  const find = await lookUp(read, [...new Set(items.map((item) => item.endsAt))]);
  const places = items.map((item) => placeOf(item.spans));
  const actsOf = await actsByPlace(read, places, acts);
  return items.map((item, i) => {
    const place = places[i] ?? '';
    const found = find(item.endsAt);
    const base = rowOf(item, place, source, found);
    return {
      base,
      row: applyActs(base, actsOf.get(place) ?? [], source.format),
      format: source.format,
      heuristic: found.ranking?.judge.heuristic ?? false,
      paired: found.choice?.by === 'human' && (found.siblings?.others ?? 0) > 0,
    };
  });
}

/** By place, in order, as they were at the mark. */
export async function actsByPlace(
  read: DatasetReader,
  places: string[],
  { datasetId, mark }: { datasetId: string; mark: ActsMark },
): Promise<Map<string, ItemAct[]>> {
  const byPlace = new Map<string, ItemAct[]>();
  if (mark.seq < 0) return byPlace;
  for (const act of await read.actsAt(datasetId, places, mark)) {
    const list = byPlace.get(act.place);
    if (list) list.push(act);
    else byPlace.set(act.place, [act]);
  }
  return byPlace;
}

async function lookUp(read: DatasetReader, nodeIds: string[]): Promise<(nodeId: string) => Found> {
  const nodes = byKey(await read.rowNodes(nodeIds), (node) => node.id);
  const stepped = nodeIds.filter((id) => nodes.get(id)?.stepId);
  const choices = byKey(await read.choicesOfNodes(stepped), (choice) => choice.nodeId);
  const siblings = byKey(await read.siblingsOf(stepped), (left) => left.nodeId);
  const rankingIds = [...choices.values()].flatMap(({ rankingId }) => rankingId ?? []);
  const rankings = byKey(await read.rowRankings(rankingIds), (ranking) => ranking.id);
  return (id) => {
    const choice = choices.get(id);
    const ranking = choice?.rankingId ? rankings.get(choice.rankingId) : undefined;
    return { node: nodes.get(id), choice, ranking, siblings: siblings.get(id) };
  };
}

const byKey = <T>(list: T[], key: (one: T) => string): Map<string, T> =>
  new Map(list.map((one) => [key(one), one]));

const rowOf = (
  item: Item,
  place: string,
  source: ReadableSource,
  { node, choice, ranking, siblings }: Found,
): Row => ({
  place,
  index: item.index,
  id: item.id,
  question: item.question,
  label: item.label,
  labelIndex: item.labelIndex,
  prompt: item.prompt,
  source: source.at,
  spans: item.spans,
  nodeId: item.endsAt,
  stepId: node?.stepId ?? null,
  model: node?.model ?? null,
  origin: node?.origin ?? 'human',
  choice: choice ? choiceOf(choice, ranking) : null,
  rankingId: choice?.rankingId ?? null,
  score: node?.score ?? null,
  confidence: ranking?.confidence ?? null,
  judge: ranking?.judge.model ?? null,
  rejected: siblings?.count ?? 0,
  edited: null,
  excluded: null,
  reviews: [],
  control: null,
});

function choiceOf(choice: Choice, ranking: RowRanking | undefined): NonNullable<Row['choice']> {
  const { id, by, suggestionVisible, reason } = choice;
  const own = ranking?.suggestion == null;
  const how = own ? 'own' : isOverride(choice, ranking) ? 'override' : 'accept';
  return { id, by, how, suggestionVisible, reason };
}
