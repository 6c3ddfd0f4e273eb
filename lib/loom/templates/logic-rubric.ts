import type { Rubric } from '../settings';

export const LOGIC_RUBRIC: Rubric = {
  instructions: [
    'The dataset holds exercises in propositional logic around the disjunctive syllogism. The label says whether the conclusion follows from the premises.',
    '',
    'For each candidate, before you look at its label:',
    '1. Name the simple statements P, Q, R and write premises and conclusion with them. “Or” is inclusive unless “but not both” is added; “P unless Q” means that at least one of the two holds.',
    '2. Look for a case in which all premises are true and the conclusion is false. If there is one, the label must be “No”; if there is none, it must be “Yes”.',
    '3. Only then compare with the label. What is plausible in everyday life does not count.',
    '',
    'A wrong label sinks a candidate: give it 1 for correct and place it below every candidate with a right one. So does a premise whose statements are not independent (a person in two places at once), for then more than the form decides.',
    'Among right candidates prefer the form that a hurried reader gets wrong, then the clearer and the newer. If one label is behind its wanted share, prefer it between candidates that are otherwise equal.',
  ].join('\n'),
  criteria: [
    {
      id: 'correct',
      name: 'Correct',
      description: 'The label is what a truth table gives, with inclusive “or” and independent statements.',
      weight: 4,
      anchors: {
        low: 'a truth table contradicts the label, or the statements are not independent',
        high: 'a truth table confirms the label and nothing outside the form matters',
      },
    },
    {
      id: 'tricky',
      name: 'Tricky',
      description:
        'A hurried reader is drawn to the other label: affirming a disjunct, a dropped third case, “unless”, “not both”.',
      weight: 3,
      anchors: {
        low: 'the answer is plain at once',
        high: 'many careful readers would first give the other label',
      },
    },
    {
      id: 'clear',
      name: 'Clear',
      description:
        'Premises and conclusion are short, grammatical and allow one reading; one question at the end.',
      weight: 2,
      anchors: { low: 'garbled, or readable in two ways', high: 'every sentence can be read one way only' },
    },
    {
      id: 'novel',
      name: 'Novel',
      description:
        'Another form, other statements or other wording than the accepted items, or the label that is behind.',
      weight: 2,
      anchors: {
        low: 'an accepted item with the names changed',
        high: 'a form and a setting the set does not have yet',
      },
    },
  ],
};
