import type { ItemFormat, LabelSays } from '../../../loom/item-format';
import type { SharedAffixes } from './affixes';
import type { Labelling } from './labelling';
import type { Unused } from './unused';

/** One way to write rows as the text of a loom. */
export interface Form {
  format: ItemFormat;
  /** What a model under test is shown of a row with that prompt: the prompt itself, or framed. */
  frame(prompt: string, choices: string): string;
  note: string | null;
}

interface Means {
  labelling: Labelling;
  labelSays: LabelSays;
  unused: Unused;
}

/** Ways that leave the prompts as they are, best first: the frame that they share is used, then less and less of it. */
export function* ownForms({ prefix, answerPrefix }: SharedAffixes, means: Means): Generator<Form> {
  for (const [head, tail] of lessAndLess(prefix, answerPrefix)) {
    if (means.labelling.lettered && !tail) continue;
    for (const separator of ['\n\n', means.unused.separator])
      if (separator !== null)
        yield {
          format: formatOf(head, tail, separator, means),
          frame: (prompt, choices) => (choices ? beforeTail(prompt, tail) + choices + tail : prompt),
          note: null,
        };
  }
}

/** Ways that put a frame around the prompts, for the reason given. */
export function* frameForms(why: string, means: Means): Generator<Form> {
  const { labelling, unused } = means;
  const gap = labelling.labels.every((text) => text === text.trimStart()) ? ' ' : '';
  const frames = [
    ['Question: ', 'Answer:', '\n\n'],
    ['', 'Answer:', unused.separator],
    ['', unused.answer, unused.separator],
  ] as const;
  for (const [head, answer, separator] of frames) {
    if (answer === null || separator === null) continue;
    const tail = `\n${answer}${gap}`;
    yield {
      format: formatOf(head, tail, separator, means),
      frame: (prompt, choices) => head + prompt.trim() + choices + tail,
      note: `${why}: in the loom each stands with ${head && `“${head.trim()}” before it and `}“${answer}” behind it.`,
    };
  }
}

const formatOf = (
  prefix: string,
  answerPrefix: string,
  separator: string,
  { labelling, labelSays }: Means,
): ItemFormat => ({
  prefix,
  answerPrefix,
  labels: labelling.labels.map((text) => ({ text, meaning: '' })),
  separator,
  labelSays,
});

const lessAndLess = (prefix: string, answerPrefix: string): [head: string, tail: string][] => {
  const ways: [string, string][] = [
    [prefix, answerPrefix],
    ['', answerPrefix],
    [prefix, ''],
    ['', ''],
  ];
  return ways.filter(([head, tail], place) => ways.findIndex(([h, t]) => h === head && t === tail) === place);
};

const beforeTail = (prompt: string, tail: string): string =>
  (prompt.endsWith(tail) ? prompt.slice(0, prompt.length - tail.length) : prompt).trimEnd();
