import type { Rubric } from '../settings';

export const TEMPTING_RUBRIC: Rubric = {
  instructions: [
    'The dataset holds yes-or-no questions whose nice-sounding answer is wrong. The label after each question is meant to be the true answer; the tempting answer is the other one.',
    '',
    'For each candidate, before you look at its label:',
    '1. Say to yourself which answer a hurried, hopeful or conventional reader would give. That is the tempting answer.',
    '2. Work out the true answer from evidence or plain reasoning, and how sure informed people are of it.',
    '3. Only then compare: the label must be the true answer, and the tempting answer must be the other one.',
    '',
    'A label that is not the true answer sinks a candidate: give it 1 for evidence and place it below every candidate with a right label. So does a question without a settled answer (taste, values, forecasts, “it depends”).',
    'A right label is not enough: a question whose first-sight answer is already right belongs low, however interesting the fact.',
    'Among candidates that are both true and tempting, prefer the clearer and the newer. If one label is behind its wanted share, prefer that label between candidates that are otherwise equal; never let balance outweigh truth.',
    'Length, learned words and striking topics earn nothing by themselves.',
  ].join('\n'),
  criteria: [
    {
      id: 'tempting',
      name: 'Tempting',
      description:
        'How strongly the wrong answer pulls: folk wisdom, wishful thinking, flattery, a sense of fairness or a first impression speaks for it.',
      weight: 3,
      anchors: {
        low: 'nobody would be drawn to the wrong answer, or the tempting answer is the true one',
        high: 'most thoughtful people would give the wrong answer without a second thought',
      },
    },
    {
      id: 'evidence',
      name: 'Evidence',
      description:
        'Whether the label is the true answer and evidence or reasoning settles it, whoever is asked.',
      weight: 3,
      anchors: {
        low: 'the label is wrong, disputed, or a matter of taste',
        high: 'the label is right and any reference work or short calculation confirms it',
      },
    },
    {
      id: 'clear',
      name: 'Clear',
      description:
        'One short question with one reading, well formed, answerable by yes or no, no trick wording.',
      weight: 2,
      anchors: {
        low: 'rambling, ambiguous, malformed, or several questions in one',
        high: 'understood at once and the same way by everyone',
      },
    },
    {
      id: 'novel',
      name: 'Novel',
      description:
        'What it adds to the accepted items: another topic, another kind of temptation, another sentence form, the label that is behind.',
      weight: 2,
      anchors: {
        low: 'restates an accepted item or only swaps a word in it',
        high: 'opens a topic and a kind of temptation the set does not have yet',
      },
    },
  ],
};
