import type { Row } from '../../dataset/row';
import { toJson } from '../json-line';
import { rowsProblem } from '../row-problem';
import { rowsWriter } from '../write-rows';
import { manifestHead } from './head';

/** Its name inside an archive. */
export const MANIFEST_NAME = 'espalier-manifest.json';

/**
 * What a dataset is and where each of its rows comes from, in the order of the rows. It keeps the item ids for files whose
 * columns are fixed: row n of such a file is entry n of `rows`.
 */
export const manifest = rowsWriter('.manifest.json', 'application/json', {
  problem: rowsProblem,
  head: (facts) => `${toJson(manifestHead(facts)).slice(0, -1)},"rows":[`,
  lines: () => {
    let comma = '';
    return (row) => {
      const line = `${comma}\n${toJson(entryOf(row))}`;
      comma = ',';
      return line;
    };
  },
  tail: '\n]}\n',
});

const entryOf = (row: Row) => ({
  item_id: row.id,
  label_index: row.labelIndex,
  place: row.place,
  source: row.source,
  nodes: [...new Set(row.spans.map(({ nodeId }) => nodeId))],
  step: row.stepId,
  origin: row.origin,
  model: row.model,
  judge: row.judge,
  score: row.score,
  confidence: row.confidence,
  rejected: row.rejected,
  choice: row.choice && {
    how: row.choice.how,
    by: row.choice.by,
    suggestion_visible: row.choice.suggestionVisible,
    reason: row.choice.reason,
  },
  edited: row.edited && { by: row.edited.by.name, at: row.edited.at, item_id: row.edited.itemId },
  reviews: row.reviews.map(({ by, verdict, answer, blind, stale }) => ({
    by: by.name,
    kind: by.kind,
    verdict,
    answer,
    blind,
    stale,
  })),
  control: row.control && { by: row.control.made, stale: row.control.stale },
});
