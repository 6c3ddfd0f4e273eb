import type { ItemFormat } from '../item-format';
import type { Template } from '../template';
import { itemSettings } from './defaults';
import { LOGIC_RUBRIC } from './logic-rubric';
import { type Example, writePrompt } from './write-prompt';

const FORMAT: ItemFormat = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: [
    { text: ' Yes', meaning: 'the conclusion follows: it is true whenever all the premises are' },
    {
      text: ' No',
      meaning: 'the conclusion does not follow: the premises can all be true while it is false',
    },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};

const HEADER = [
  'Exercises in propositional logic: does the conclusion follow?',
  'Each question gives two or three premises, at least one of them with “or”, “unless” or “not both”, and asks about one conclusion. The answer is “Yes” if the conclusion must be true whenever all the premises are true, and “No” if they can all be true while the conclusion is false.',
  '“Or” is inclusive: it allows both, unless the question adds “but not both”. “A unless B” means that at least one of A and B holds. Only the form counts; what is likely in everyday life does not.',
  'The premises are about ordinary things that have nothing to do with each other. Valid and invalid forms come equally often, and the invalid ones look as convincing as the valid ones.',
];

/** Each way to begin (either, it, the, a name) stands as often with one label as with the other. */
const EXAMPLES: readonly Example[] = [
  [
    'Either Nadia is in the garden or the parcel has arrived. Nadia is not in the garden. Does it follow that the parcel has arrived?',
    ' Yes',
  ],
  [
    'Either the kettle is on or Piotr is asleep. The kettle is on. Does it follow that Piotr is not asleep?',
    ' No',
  ],
  [
    'It is not the case that both Amara is at home and the shop is open. The shop is open. Must it be true that Amara is not at home?',
    ' Yes',
  ],
  [
    'The bus is late unless Kenji has walked. The bus is late. Can we be sure that Kenji has not walked?',
    ' No',
  ],
  [
    'It is not the case that both Lucia is on the train and the meeting is over. Lucia is not on the train. Does it follow that the meeting is over?',
    ' No',
  ],
  [
    'The lights are off, or Olga has paid, or the door is locked. Olga has not paid. The door is not locked. Must it be true that the lights are off?',
    ' Yes',
  ],
  [
    'Hassan is ill or the soup is hot, but not both. Hassan is ill. Can we be sure that the soup is not hot?',
    ' Yes',
  ],
  [
    'Ravi is upstairs, or the radio is on, or the cat is outside. The cat is not outside. Does it follow that Ravi is upstairs?',
    ' No',
  ],
  [
    'Elena has signed or the clinic is closed. The clinic is not closed. Must it be true that Elena has not signed?',
    ' No',
  ],
  [
    'Yusuf is abroad unless the map is wrong. Yusuf is not abroad. Can we be sure that the map is wrong?',
    ' Yes',
  ],
];

export const PROPOSITIONAL_LOGIC: Template = {
  title: 'Propositional logic',
  prompt: writePrompt(FORMAT, HEADER, EXAMPLES),
  settings: itemSettings(FORMAT, LOGIC_RUBRIC),
};
