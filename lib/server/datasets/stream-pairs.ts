import 'server-only';
import { isKept, type Row } from '@/lib/dataset/row';
import type { Pair, PairSource } from '@/lib/formats/dataset-facts';
import type { LoomNode } from '@/lib/loom/node';
import type { AppContext } from '../app-context';
import type { DatasetReader } from '../ports/datasets';
import { type OpenDataset, readableSources } from './open-dataset';
import { PathContexts } from './path-contexts';
import type { Entry } from './row-entries';
import { streamEntries } from './stream-rows';

const PAGE = 500;

/**
 * Preference pairs: each node that a person chose and that a kept row ends in, with the candidates they left there. A
 * candidate taken on another branch, or with the same text, was not left. What an autopilot took is no preference.
 */
export const streamPairs = (ctx: AppContext, open: OpenDataset): PairSource =>
  async function* () {
    const { read } = ctx.repository;
    const contexts = readableSources(open).map(
      ({ at, loomId, endId }) => [at, new PathContexts(read, loomId, endId)] as const,
    );
    const contextsOf = new Map(contexts);
    for await (const rows of chosenRows(ctx, open)) {
      const left = await leftBeside(read, rows);
      for (const row of rows) {
        const place = await contextsOf.get(row.source)?.next(row.nodeId);
        const pair = place && pairOf(row, place, left.get(row.stepId ?? '') ?? []);
        if (pair) yield pair;
      }
    }
  };

/** Kept rows that make a pair, the first of each node, by pages. */
async function* chosenRows(ctx: AppContext, open: OpenDataset): AsyncGenerator<Row[]> {
  let page: Row[] = [];
  let nodeId: string | null = null;
  const isNew = ({ row, paired }: Entry) => paired && isKept(row) && row.nodeId !== nodeId;
  for await (const entries of streamEntries(ctx, open))
    for (const entry of entries) {
      if (!isNew(entry)) continue;
      nodeId = entry.row.nodeId;
      page.push(entry.row);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
  if (page.length > 0) yield page;
}

/** By step, the candidates that no standing choice took. */
async function leftBeside(read: DatasetReader, rows: readonly Row[]): Promise<Map<string, LoomNode[]>> {
  const nodes = await read.takeableOfSteps([...new Set(rows.flatMap(({ stepId }) => stepId ?? []))]);
  const choices = await read.choicesOfNodes(nodes.map(({ id }) => id));
  const taken = new Set(choices.map(({ nodeId }) => nodeId));
  return Map.groupBy(
    nodes.filter(({ id }) => !taken.has(id)),
    ({ stepId }) => stepId ?? '',
  );
}

function pairOf(
  row: Row,
  { context, text }: { context: string; text: string },
  left: readonly LoomNode[],
): Pair | null {
  const others = left.filter((node) => node.text !== text);
  const { choice, stepId, judge } = row;
  if (!choice || stepId === null || others.length === 0) return null;
  return {
    row,
    prompt: context,
    chosen: text,
    rejected: others.map((node) => ({ nodeId: node.id, text: node.text, score: node.score })),
    source: sourceOf(choice),
    judge,
    stepId,
  };
}

/** Where there was no suggestion to see, the choice was as blind as where it was hidden. */
function sourceOf({ how, suggestionVisible }: NonNullable<Row['choice']>): Pair['source'] {
  if (!suggestionVisible || how === 'own') return 'blind';
  return how === 'override' ? 'override' : 'accepted';
}
