import 'server-only';
import { FamilyModel } from '../family-model';
import { practiceItems } from '../items/practice-items';
import type { Size } from '../sizes';
import { trainAnswers } from './train-answers';
import { trainWords } from './train-words';

/**
 * A seed that no loom draws by. Questions can be met again all the same, for the grammar has only so many claims: of the items of a
 * tempting loom the largest model has met about a third, of those of a loom of logic none to speak of.
 */
const SEED = 'practice family';
/** Items between two turns of others. */
const SLICE = 500;
/** Of a model's parameters, those that are counts of n-grams; the others weigh features of answers. */
const SHARE_OF_COUNTS = 0.45;

/** Trains a model of the family; yields between slices of a few milliseconds. The same size gives the same model. */
export function* train(size: Size): Generator<void, FamilyModel> {
  const draw = practiceItems(SEED);
  const items: string[] = [];
  while (items.length < size.items) {
    items.push(draw());
    if (items.length % SLICE === 0) yield;
  }
  const counts = Math.round(size.parameters * SHARE_OF_COUNTS);
  const { model: words, vocabulary } = yield* trainWords(items, size.order, counts);
  const answers = yield* trainAnswers(items, size.order, size.parameters - counts);
  const model = new FamilyModel(size, words, vocabulary, answers);
  if (model.parameters === size.parameters) return model;
  throw new Error(`${size.name} has ${model.parameters} parameters: its items hold too few n-grams for more`);
}
