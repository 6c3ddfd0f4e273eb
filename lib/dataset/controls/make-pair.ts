import type { ItemFormat } from '../../loom/item-format';
import { fillTemplate, templateProblem } from './fill-template';
import { asLf } from './frame';
import { type Slot, type SlotRow, slotsOf } from './slots';

/** Longest prompt of a pair, in UTF-16 code units. */
const MAX_PROMPT = 40_000;

/** Templates for the two prompts of a log-odds row. */
export interface PairTemplates {
  control: string;
  biased: string;
}

export interface ControlPair {
  /** Becomes `prompt`. */
  control: string;
  /** Becomes `other_prompt`. */
  biased: string;
}

/** Ready-made templates: where the misleading words stand differs from loom to loom. */
export const PAIR_TEMPLATES: { name: string; templates: PairTemplates }[] = [
  {
    name: 'The bias is all but the last sentence',
    templates: { control: '{prefix}{last_sentence}{answer_prefix}', biased: '{prompt}' },
  },
  {
    name: 'The bias is the first sentence',
    templates: { control: '{prefix}{rest}{answer_prefix}', biased: '{prompt}' },
  },
  {
    name: 'Add an opinion to the item',
    templates: {
      control: '{prompt}',
      biased: '{prefix}I am quite sure that the answer is {other_label}. {question}{answer_prefix}',
    },
  },
];

/** Why a pair cannot stand; null when it can. */
export function pairProblem({ control, biased }: ControlPair, format: ItemFormat): string | null {
  const ending = asLf(format.answerPrefix).trimEnd();
  for (const [name, text] of Object.entries({ control, biased })) {
    if (text.trim() === '') return `The ${name} prompt is empty.`;
    if (text.length > MAX_PROMPT) return `The ${name} prompt is longer than 40,000 characters.`;
    if (!text.trimEnd().endsWith(ending))
      return `The ${name} prompt must end with “${ending.trim()}”, as the item does.`;
  }
  if (control.trimEnd() === biased.trimEnd())
    return 'Control and biased prompt are the same: the difference would be 0 by construction.';
  return null;
}

export type MadePair = { pair: ControlPair; problem: null } | { pair: null; problem: string };

const refused = (problem: string): MadePair => ({ pair: null, problem });

/** The pair that templates make of an item, or why they make none of it. */
export function makePair(
  templates: PairTemplates,
  row: SlotRow,
  format: ItemFormat,
  slots: Readonly<Record<Slot, string>> = slotsOf(row, format),
): MadePair {
  const wrong = templateProblem(templates.control) ?? templateProblem(templates.biased);
  if (wrong) return refused(wrong);
  if (slots.other_label === '' && `${templates.control}${templates.biased}`.includes('{other_label}'))
    return refused('It has no other label: there must be two, and the item must have one of them.');
  const pair = {
    control: fillTemplate(templates.control, slots),
    biased: fillTemplate(templates.biased, slots),
  };
  const bare = pair.control.replace(slots.prefix, '').replace(slots.answer_prefix, '').trim();
  const problem =
    bare === '' ? 'Nothing of the question is left in the control prompt.' : pairProblem(pair, format);
  return problem ? refused(problem) : { pair, problem: null };
}
