import { contentHash } from '@/lib/dataset/content-hash';
import type { Row } from '@/lib/dataset/row';
import type { DatasetFacts, DatasetWriter, Pair } from '@/lib/formats/dataset-facts';
import type { ItemFormat } from '@/lib/loom/item-format';
import { YES_NO } from '../../dataset/builders';

export const rowOf = (
  question: string,
  labelIndex: number,
  parts: Partial<Row> = {},
  format: ItemFormat = YES_NO,
): Row => {
  const label = format.labels[labelIndex]?.text ?? 'Maybe';
  const index = parts.index ?? 0;
  return {
    place: `n${index}:0-9`,
    index,
    id: contentHash(JSON.stringify([question, label])),
    question,
    label,
    labelIndex,
    prompt: format.prefix + question + format.answerPrefix,
    source: 0,
    spans: [{ nodeId: `n${index}`, from: 0, to: 9 }],
    nodeId: `n${index}`,
    stepId: null,
    model: null,
    origin: 'model',
    choice: null,
    rankingId: null,
    score: null,
    confidence: null,
    judge: null,
    rejected: 0,
    edited: null,
    excluded: null,
    reviews: [],
    control: null,
    ...parts,
  };
};

export const controlOf = (control: string, biased: string, stale = false): Row['control'] => ({
  actId: 'a1',
  by: { kind: 'human', name: 'Ada' },
  at: 1,
  control,
  biased,
  made: 'human',
  stale,
});

export const factsOf = (rows: readonly Row[], parts: Partial<DatasetFacts> = {}): DatasetFacts => {
  const format = parts.format ?? YES_NO;
  const missing = rows.find((row) => !row.control || row.control.stale);
  return {
    title: 'Tempting, but wrong',
    hash: '0123456789abcdef0123456789abcdef',
    rows: rows.length,
    format,
    found: rows.length,
    drops: [],
    excluded: [],
    edited: 0,
    models: [],
    judges: [],
    rubric: null,
    agreement: { accepts: 0, choices: 0 },
    making: {
      looms: [],
      steps: 0,
      candidates: 0,
      taken: { human: 0, autopilot: 0 },
      overrides: 0,
      written: 0,
      imported: 0,
      fromPrompt: 0,
      samplers: [],
    },
    labels: format.labels.map(({ text, meaning }, place) => ({
      text,
      meaning,
      count: rows.filter((row) => row.labelIndex === place).length,
    })),
    controls: {
      pairs: rows.filter((row) => row.control && !row.control.stale).length,
      same: rows.filter((row) => row.control && row.control.control === row.control.biased).length,
      firstMissing: missing?.index ?? null,
    },
    pairs: 0,
    quality: null,
    madeAt: 1_700_000_000_000,
    version: '0.1.0',
    ...parts,
  };
};

/** Name → text of every file that a writer makes. */
export async function written(
  writer: DatasetWriter,
  rows: readonly Row[],
  parts: Partial<DatasetFacts> = {},
  pairs: readonly Pair[] = [],
): Promise<Record<string, string>> {
  const facts = factsOf(rows, { pairs: pairs.length, ...parts });
  const files = writer.files({ rows: () => rows, pairs: () => pairs, facts, stem: 'tempting-01234567' });
  const texts: Record<string, string> = {};
  for (const { name, chunks } of files) {
    let text = '';
    for await (const chunk of chunks) text += chunk;
    texts[name] = text;
  }
  return texts;
}

/** The text of a writer's only (or first) file. */
export const textOf = async (...args: Parameters<typeof written>): Promise<string> =>
  Object.values(await written(...args))[0] ?? '';

export const jsonLinesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
