import 'server-only';
import type { Phrase } from '../../grammar/phrase';
import type { Bound, Template } from '../../grammar/template';

/** Whether yes is the true answer, known by construction. */
export type Answer = boolean | ((bound: Bound) => boolean);

/** One template of a whole item: the question (its mark is added), then the true answer. */
export const question = (
  text: string,
  slots: Readonly<Record<string, readonly Phrase[]>>,
  answer: Answer,
  weight = 1,
): Template => ({
  text: `Question: ${text}?\nAnswer:{label}\n\n`,
  slots,
  weight,
  label: (bound) => ((typeof answer === 'boolean' ? answer : answer(bound)) ? ' Yes' : ' No'),
});

/** The answer is yes if what the phrase in this slot says is so. */
export const factOf =
  (slot: string): Answer =>
  (bound) =>
    bound[slot]?.fact === true;

/** The same templates, weighing `share` together. */
export function sharing(share: number, templates: readonly Template[]): Template[] {
  const total = templates.reduce((sum, { weight }) => sum + weight, 0);
  return templates.map((template) => ({ ...template, weight: (template.weight * share) / total }));
}
