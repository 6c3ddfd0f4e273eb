import 'server-only';

/** One choice for a slot. */
export interface Phrase {
  /** How it reads where a template names the slot alone. */
  readonly text: string;
  /** Other ways it reads, by name: `{claim.question}`. */
  readonly forms: Readonly<Record<string, string>>;
  /** Whether what it says is true; null where that makes no sense. */
  readonly fact: boolean | null;
  readonly weight: number;
}

/** Phrases that read one way only. */
export const phrases = (...texts: string[]): readonly Phrase[] =>
  texts.map((text) => ({ text, forms: {}, fact: null, weight: 1 }));

/** Phrases that read several ways, given as records whose `text` is the plain one. */
export const phrasesOf = (rows: readonly ({ text: string } & Record<string, string>)[]): readonly Phrase[] =>
  rows.map(({ text, ...forms }) => ({ text, forms, fact: null, weight: 1 }));

/** Phrases for which the answer is yes, then those for which it is no; either half equally likely as a whole. */
export const verdicts = (yes: readonly string[], no: readonly string[]): readonly Phrase[] => [
  ...yes.map((text) => ({ text, forms: {}, fact: true, weight: 1 / yes.length })),
  ...no.map((text) => ({ text, forms: {}, fact: false, weight: 1 / no.length })),
];

/** How a phrase reads in one form. */
export const reading = (phrase: Phrase, form: string | null): string => {
  const text = form === null ? phrase.text : phrase.forms[form];
  if (text === undefined) throw new Error(`“${phrase.text}” has no form “${form}”`);
  return text;
};
