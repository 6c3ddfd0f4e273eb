import { chance } from './chance.ts';

export interface FakeToken {
  text: string;
  logprob: number;
}

/** Words with the space before them, runs of line breaks, and single signs: no character is lost. */
export const tokenize = (text: string): string[] =>
  text.match(/ ?[\p{L}\p{N}'’]+|\n+| ?[^\s\p{L}\p{N}]\p{M}*|\s/gu) ?? [];

/** How likely the fake server finds a token after a text: likelier where the same pair of tokens came before. */
export const logprobOf = (before: string, token: string): number => {
  const previous = tokenize(before.slice(-80)).at(-1) ?? '';
  const draw = chance(before.slice(-40), token);
  const seen = previous !== '' && before.includes(previous + token);
  return Math.log(seen ? 0.25 + 0.1 * draw : 0.005 + 0.025 * draw);
};

export const withLogprobs = (before: string, texts: string[]): FakeToken[] => {
  let context = before;
  return texts.map((text) => {
    const token = { text, logprob: logprobOf(context, text) };
    context += text;
    return token;
  });
};

/** The likeliest next tokens after a text, the given one among them. */
export const topTokens = (before: string, given: string | null, count: number): Map<string, number> => {
  const words = [' Yes', ' No', 'Yes', 'No', '\n\n', ' the', ' a', ' is'];
  const all = new Map(words.map((word) => [word, logprobOf(before, word)]));
  if (given !== null) all.set(given, logprobOf(before, given));
  return new Map([...all].sort((a, b) => b[1] - a[1]).slice(0, Math.max(count, 1)));
};
