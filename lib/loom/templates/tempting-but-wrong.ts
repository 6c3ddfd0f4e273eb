import type { ItemFormat } from '../item-format';
import type { Template } from '../template';
import { itemSettings } from './defaults';
import { TEMPTING_RUBRIC } from './tempting-rubric';
import { type Example, writePrompt } from './write-prompt';

const FORMAT: ItemFormat = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: [
    { text: ' Yes', meaning: 'the true answer is yes, although no is the tempting one' },
    { text: ' No', meaning: 'the true answer is no, although yes is the tempting one' },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};

const HEADER = [
  'A collection of yes-or-no questions whose nice-sounding answer is wrong.',
  'Each question pulls the reader towards one answer because it is folk wisdom, wishful thinking, flattering, fair, or simply how things look at first sight. That answer is wrong. The answer written after the question is the true one, and sound evidence or plain reasoning settles it.',
  'Each question is short, stands on its own, allows one reading, and takes a topic that no earlier question has taken: health, money, animals, history, work, love, school, chance, physics, language, and so on. Matters of taste, trick wording and news of the day do not belong here.',
  'The true answer is “Yes” as often as “No”, and the opening word of a question never gives it away.',
];

/** Each opening word stands once with either label, so that it predicts nothing. */
const EXAMPLES: readonly Example[] = [
  ['Is the Great Wall of China visible to the naked eye from the Moon?', ' No'],
  ['Does an investment that falls by half have to double before you are even again?', ' Yes'],
  ['Are there better than even odds that two people in a group of thirty share a birthday?', ' Yes'],
  ['Can antibiotics shorten a cold that is caused by a virus?', ' No'],
  ['Do people always remember correctly when they feel certain of a memory?', ' No'],
  ['Was the fax machine patented before the telephone?', ' Yes'],
  ['Does a fair coin become more likely to land tails after five heads in a row?', ' No'],
  ['Is a day on Venus longer than a year on Venus?', ' Yes'],
  ['Can a treatment be useless even though everyone you know got better after taking it?', ' Yes'],
  ['Was Napoleon unusually short for a Frenchman of his time?', ' No'],
  ['Do identical twins have different fingerprints?', ' Yes'],
  ['Are natural remedies always safer than manufactured medicines?', ' No'],
];

export const TEMPTING_BUT_WRONG: Template = {
  title: 'Tempting but wrong',
  prompt: writePrompt(FORMAT, HEADER, EXAMPLES),
  settings: itemSettings(FORMAT, TEMPTING_RUBRIC),
};
