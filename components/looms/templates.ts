import type { CreateLoom } from '@/lib/contract/request';

export type Template = CreateLoom['template'];

interface TemplateCard {
  id: Template;
  /** Also the title a new loom gets until the person writes another. */
  name: string;
  sentence: string;
}

export const TEMPLATE_CARDS: readonly TemplateCard[] = [
  {
    id: 'tempting-but-wrong',
    name: 'Tempting but wrong',
    sentence:
      'Questions whose nice-sounding answer is wrong. Labels Yes and No; prompt, examples and rubric are ready.',
  },
  {
    id: 'propositional-logic',
    name: 'Propositional logic',
    sentence:
      'Short arguments by disjunctive syllogism. Yes where the conclusion follows, No where it does not.',
  },
  {
    id: 'blank',
    name: 'Blank',
    sentence: 'Your own prompt and format, or none: any text, any labels. A free loom.',
  },
];

export const templateName = (id: Template): string =>
  TEMPLATE_CARDS.find((card) => card.id === id)?.name ?? id;

/** The title a new loom gets: the template's name, numbered where that is taken. */
export const freeTitle = (name: string, taken: readonly string[]): string => {
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
};
