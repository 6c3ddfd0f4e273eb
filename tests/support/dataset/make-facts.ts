import { datasetHash } from '../../../lib/dataset/dataset-hash.ts';
import type { Row } from '../../../lib/dataset/row.ts';
import type { DatasetFacts } from '../../../lib/formats/dataset-facts.ts';
import { YES_NO } from './make-row.ts';

/** The facts of a dataset with these rows, all chosen by a person; what the rows do not tell is made up. */
export function makeFacts(rows: readonly Row[], over: Partial<DatasetFacts> = {}): DatasetFacts {
  const format = over.format ?? YES_NO;
  return {
    title: 'Plain questions',
    hash: datasetHash(
      rows.map((row) => row.id),
      format,
    ),
    rows: rows.length,
    format,
    found: rows.length,
    drops: [],
    excluded: [],
    edited: rows.filter((row) => row.edited).length,
    models: [{ model: 'base-7b', practice: false, items: rows.length }],
    judges: [{ model: 'judge-70b', heuristic: false, items: rows.length }],
    rubric: null,
    agreement: { accepts: rows.length, choices: rows.length },
    making: {
      looms: ['A loom'],
      steps: rows.length,
      candidates: 5 * rows.length,
      taken: { human: rows.length, autopilot: 0 },
      overrides: 0,
      written: 0,
      imported: 0,
      fromPrompt: 12,
      samplers: [{ model: 'base-7b', mode: 'completions', temperature: 1, topP: 0.95, maxTokens: 120, n: 5 }],
    },
    labels: format.labels.map(({ text, meaning }, at) => ({
      text,
      meaning,
      count: rows.filter((row) => row.labelIndex === at).length,
    })),
    controls: { pairs: 0, same: 0, firstMissing: rows.length > 0 ? 0 : null },
    pairs: rows.length,
    quality: null,
    madeAt: Date.UTC(2025, 2, 14, 15, 9, 26),
    version: '0.1.0',
    ...over,
  };
}
