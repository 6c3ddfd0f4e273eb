import 'server-only';

/** A question that any language model answers, for its answer stands in it. */
export interface KnownAnswer {
  prompt: string;
  right: string;
  wrong: string;
}

const TIMES = 4;
const KEYS = ['stone', 'river'] as const;
/** A longer label proves no more. */
const LONGEST = 200;

/**
 * Questions whose answer can be copied from their own text, each with a sister whose answer is the other one of the same two: so no
 * habit of a server, such as one number for all or for each label, gets them all right. Most have labels of the dataset.
 */
export const knownAnswers = (example: { prompt: string; classes: readonly string[] }): KnownAnswer[] => {
  const [one, other] = twoOf(example.classes);
  const lead = leadOf(example.prompt, one);
  const paired = (first: string, second: string): KnownAnswer[] => {
    const lines = `${KEYS[0]}${lead}${first}\n${KEYS[1]}${lead}${second}\n`.repeat(TIMES);
    return [
      { prompt: `${lines}${KEYS[0]}${lead}`, right: first, wrong: second },
      { prompt: `${lines}${KEYS[1]}${lead}`, right: second, wrong: first },
    ];
  };
  return [
    { prompt: 'A B C D E F G.\nA B C D E F G.\nA B C D E F', right: ' G', wrong: ' Z' },
    { prompt: 'P Q R S T U Z.\nP Q R S T U Z.\nP Q R S T U', right: ' Z', wrong: ' G' },
    ...paired(one, other),
    ...paired(other, one),
  ];
};

/** Answers of several tokens that end in the same one: a server that scores the last token alone finds them alike. */
export const LONG_ANSWERS: readonly KnownAnswer[] = [
  { prompt: `${'the red fox\n'.repeat(TIMES)}the`, right: ' red fox', wrong: ' blue fox' },
  { prompt: `${'the blue fox\n'.repeat(TIMES)}the`, right: ' blue fox', wrong: ' red fox' },
];

/**
 * Two answers in the shape of the dataset's, of which none begins the other: labels of it, or one and other words like it.
 * A text is never likelier than its own beginning.
 */
const twoOf = (classes: readonly string[]): [string, string] => {
  const labels = classes.map(cut);
  for (const [at, one] of labels.entries()) {
    const other = labels.slice(at + 1).find((label) => !label.startsWith(one) && !one.startsWith(label));
    if (other !== undefined) return [one, other];
  }
  const one = labels[0] ?? '';
  const words = one.trim().split(/\s+/);
  const turned = (/^\s*/.exec(one)?.[0] ?? '') + words.toReversed().join(' ');
  const others = words.length > 1 ? [turned, ' something', ' another'] : [' something', ' another'];
  return [one, others.find((other) => !other.startsWith(one) && !one.startsWith(other)) ?? turned];
};

const cut = (label: string): string => {
  if (label.length <= LONGEST) return label;
  const at = label.lastIndexOf(' ', LONGEST);
  return label.slice(0, at > 0 ? at : LONGEST);
};

/** A label that brings no space with it stands as in the dataset: after the signs that its prompt ends with. */
const leadOf = (prompt: string, label: string): string =>
  /^\s/.test(label) ? '' : (/[^\p{L}\p{N}]{1,2}$/u.exec(prompt)?.[0] ?? ':');
