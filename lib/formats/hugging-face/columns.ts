import type { Reviewer } from '../../dataset/item-act';
import type { Row, RowReview } from '../../dataset/row';
import type { ItemFormat } from '../../loom/item-format';
import { labelledRow } from '../inverse-scaling/labelled-prompt';

/** The types that the card, the JSON lines and the Parquet file share. `strings`: a list of them. */
export type ColumnType = 'string' | 'strings' | 'int64' | 'float64' | 'bool';
export type ColumnValue = string | string[] | number | boolean | null;

export interface Column {
  name: string;
  type: ColumnType;
  nullable: boolean;
  /** What it holds, for the card. */
  meaning: string;
}

const column = (name: string, type: ColumnType, meaning: string): Column => ({
  name,
  type,
  nullable: false,
  meaning,
});
const optional = (name: string, type: ColumnType, meaning: string): Column => ({
  ...column(name, type, meaning),
  nullable: true,
});

/** The columns of the exported rows, in order: first what a model under test needs, then where each row comes from. */
export const COLUMNS: readonly Column[] = [
  column('prompt', 'string', 'What a model under test is shown; it ends with the answer prefix.'),
  column('classes', 'strings', 'The answers as they continue the prompt, leading space included.'),
  column(
    'answer_index',
    'int64',
    'Place in `classes`, from 0, of the answer that counts: which that is, is told above.',
  ),
  column('item_id', 'string', 'Hash of `question` and `label`: the name of the item’s content.'),
  column('question', 'string', 'The question as it stands, edits included.'),
  column('label', 'string', 'The label as it stands; what it says of the answer is told above.'),
  column('place', 'string', 'Where the item stands in the tree: node and range of characters.'),
  column('source', 'int64', 'Place of its path among the dataset’s sources, from 0.'),
  column('node_id', 'string', 'The node of the tree in which it ends.'),
  optional('step_id', 'string', 'The step it was chosen in; null where nobody proposed it.'),
  column('origin', 'string', 'Who wrote the node: `model`, `human`, `import` or `prompt`.'),
  optional('model', 'string', 'The model that wrote it.'),
  optional('choice_by', 'string', 'Who took it: `human` or `autopilot`.'),
  optional(
    'choice',
    'string',
    '`accept` (the judge’s suggestion), `override` (another) or `own` (there was none).',
  ),
  optional('suggestion_visible', 'bool', 'Whether the suggestion was on screen when it was chosen.'),
  optional('choice_reason', 'string', 'Why, in the person’s words.'),
  optional('judge', 'string', 'The model that ranked the candidates.'),
  optional('ranking_id', 'string', 'The ranking that stood when it was chosen.'),
  optional('score', 'float64', 'The judge’s weighted mean, 1 (worst) to 5 (best).'),
  optional('confidence', 'float64', 'Share of the judge’s rotations that put its suggestion first, 0 to 1.'),
  column('rejected', 'int64', 'How many candidates were left at its step.'),
  column('edited', 'bool', 'Whether a person changed it after it was chosen.'),
  optional('original_question', 'string', 'Where it was edited: what the tree says.'),
  optional('original_label', 'string', 'Where it was edited: the label in the tree.'),
  optional('control_prompt', 'string', 'Log-odds: the prompt without what should mislead.'),
  optional('biased_prompt', 'string', 'Log-odds: the prompt with it.'),
  column('reviews_agree', 'int64', 'People’s reviews of these very words that agree with the label.'),
  column('reviews_disagree', 'int64', 'People’s reviews that disagree with it.'),
  column('reviews_unsure', 'int64', 'People’s reviews that could not say.'),
  column('model_reviews_agree', 'int64', 'Second judges (models) that gave the same label, unseen.'),
  column('model_reviews_disagree', 'int64', 'Second judges that gave another.'),
];

/** A row's values in the order of `COLUMNS`. Throws a FormatError for a row without one of the format's labels. */
export function valuesOf(row: Row, format: ItemFormat): ColumnValue[] {
  const { prompt, classes, answerIndex } = labelledRow(row, format);
  const { choice, edited, control } = row;
  const pair = control?.stale ? null : control;
  const reviews = (kind: Reviewer['kind'], verdict: RowReview['verdict']) =>
    row.reviews.filter((review) => !review.stale && review.by.kind === kind && review.verdict === verdict)
      .length;
  return [
    prompt,
    classes,
    answerIndex,
    row.id,
    row.question,
    row.label,
    row.place,
    row.source,
    row.nodeId,
    row.stepId,
    row.origin,
    row.model,
    choice?.by ?? null,
    choice?.how ?? null,
    choice?.suggestionVisible ?? null,
    choice?.reason ?? null,
    row.judge,
    row.rankingId,
    row.score,
    row.confidence,
    row.rejected,
    edited !== null,
    edited?.question ?? null,
    edited?.label ?? null,
    pair?.control ?? null,
    pair?.biased ?? null,
    reviews('human', 'agree'),
    reviews('human', 'disagree'),
    reviews('human', 'unsure'),
    reviews('model', 'agree'),
    reviews('model', 'disagree'),
  ];
}
