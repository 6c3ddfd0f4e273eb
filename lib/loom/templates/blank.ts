import type { Rubric } from '../settings';
import type { Template } from '../template';
import { freeSettings } from './defaults';

const RUBRIC: Rubric = {
  instructions: [
    'Each candidate continues the same text. Judge how well it goes on from there, as a demanding reader of that text would: in its voice, about its matter, at its level.',
    'Rank by what is on the page. A candidate that breaks off in the middle of a sentence is not worse for it; one that repeats what stands there already is.',
  ].join('\n'),
  criteria: [
    {
      id: 'fitting',
      name: 'Fitting',
      description: 'Goes on in the voice, form and matter of the text so far, and contradicts nothing in it.',
      weight: 3,
      anchors: { low: 'could belong to any other text', high: 'reads as if the same hand had written it' },
    },
    {
      id: 'interesting',
      name: 'Interesting',
      description: 'Makes one want to read on: something happens, is found out, or is well said.',
      weight: 3,
      anchors: { low: 'empty or predictable', high: 'opens something one wants to follow' },
    },
    {
      id: 'clear',
      name: 'Clear',
      description: 'Well formed and easy to follow, without stutter or broken sentences.',
      weight: 2,
      anchors: { low: 'garbled', high: 'clean on first reading' },
    },
    {
      id: 'novel',
      name: 'Novel',
      description: 'Says something that neither the text so far nor the other candidates say.',
      weight: 1,
      anchors: { low: 'repeats what is there', high: 'a turn nothing else offers' },
    },
  ],
};

export const BLANK: Template = { title: 'Blank', prompt: '', settings: freeSettings(RUBRIC) };
