import type { DatasetFacts } from '../dataset-facts';
import { practiceRows } from './making-section';
import { count, list, plain, share } from './markdown';

/** What a reader must not take these rows for; every line follows from the facts. */
export function limitationsSection(facts: DatasetFacts): string {
  return `## Limitations\n\n${list(limitations(facts))}\n`;
}

function limitations(facts: DatasetFacts): string[] {
  const { format, making, quality, rows, models, judges } = facts;
  const failing = quality?.checks.filter(({ state }) => state === 'bad' || state === 'warn') ?? [];
  const unmeasured = quality?.checks.filter(({ state }) => state === 'unknown') ?? [];
  const practice = practiceRows(facts);
  const byModels = models.reduce((sum, { items }) => sum + items, 0);
  const byHeuristic = judges.reduce((sum, { heuristic, items }) => sum + (heuristic ? items : 0), 0);
  return [
    practice > 0 &&
      `${count(practice, 'row')} come from a heuristic practice model and not from a language model.`,
    byModels > 0 &&
      'The labels stand as the models wrote them unless a person edited or excluded the row: a row that was chosen need not have been checked for its truth. `reviews_agree` and `reviews_disagree` tell which rows were.',
    byHeuristic > 0 &&
      `The suggestions of ${count(byHeuristic, 'row')} came from a heuristic judge, which measures form and cannot tell whether an answer is right.`,
    making.taken.autopilot > 0 &&
      `${share(making.taken.autopilot, rows)} of the rows were taken by the autopilot, without a person.`,
    making.steps > 0 &&
      'Each item was written with the earlier ones in view, and chosen for what it adds to them: the rows are not independent draws, and they carry the taste of their judge and of whoever chose.',
    format.labelSays === 'behaviour-matching' &&
      'A label says which answer shows the behaviour, not which answer is right.',
    ...failing.map(({ name, sentence }) => `${plain(name)}: ${plain(sentence)}`),
    unmeasured.length > 0 && `Not measured: ${unmeasured.map(({ name }) => plain(name)).join(', ')}.`,
    quality !== null &&
      quality.items < rows &&
      `The quality was measured over the first ${count(quality.items, 'row')} only.`,
    quality === null && 'The quality checks were not run on these rows.',
    'The licence in the head of this card is what such sets usually carry, not a choice of their makers: set it before you publish.',
    'There is only a test split. Rows that were used to choose a prompt or a model are no test of it.',
  ].filter((line) => line !== false);
}
