import 'server-only';
import type { Segment } from '@/lib/dataset/item';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { LoomSettings } from '@/lib/loom/settings';
import { templateFor } from '@/lib/loom/template';
import { type Survey, surveyItems, surveyText } from './survey-path';

export interface TreeSurvey {
  survey: Survey;
  /** What its loom gets: the file's own; else ours for question items where the path holds such; else a free loom's. */
  settings: LoomSettings;
  note: string | null;
}

export function* surveyTree(
  path: readonly Segment[],
  own: LoomSettings | null,
): Generator<number, TreeSurvey> {
  if (own) {
    const survey = own.format ? yield* surveyItems(path, own.format) : surveyText(path);
    return { survey, settings: own, note: null };
  }
  const guess = questionSettings();
  const survey = yield* surveyItems(path, guess.format);
  if (survey.kept === 0)
    return { survey: surveyText(path), settings: templateFor('blank').settings, note: null };
  const note =
    'The path holds items of the form “Question: … Answer: Yes/No”, so that item format was set. What the label says of an item is not known: set it in the loom’s settings.';
  return { survey, settings: guess, note };
}

/** Our settings for yes-or-no questions, without what they claim of the labels. */
function questionSettings(): LoomSettings & { format: ItemFormat } {
  const { settings } = templateFor('tempting-but-wrong');
  if (!settings.format) throw new Error('The template of question items has no item format.');
  const labels = settings.format.labels.map((label) => ({ ...label, meaning: '' }));
  return { ...settings, format: { ...settings.format, labels, labelSays: 'other' } };
}
