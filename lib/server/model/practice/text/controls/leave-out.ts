import 'server-only';
import type { Phrase } from '../../grammar/phrase';
import { phrases } from '../../grammar/phrase';

/** Words that judge or insist. */
const JUDGING = [
  'of course|believe it or not|needless to say|obviously|clearly|surely|certainly|undoubtedly|definitely|amazingly',
  'sadly|luckily|fortunately|unfortunately|simply|really|truly|very|quite|extremely|totally|absolutely|naturally',
  'always|even|just|wonderful|terrible|shocking',
].join('|');
const WORDS = new RegExp(`, (?:${JUDGING}),(?= )|\\b(?:${JUDGING})\\b,?`, 'giu');
const OPINIONS =
  /\b(?:I (?:am (?:quite |very )?sure|think|believe|feel|know)|everybody knows|everyone knows|experts agree|we all know|people say)(?: that)?,? /giu;
const ASIDES = /, (?:which|who|whose) [^,.?!]+,|,? \([^()]*\)/gu;

const CUTS: readonly RegExp[] = [ASIDES, OPINIONS, WORDS];
/** More sentences than these are left out only together. */
const ONE_BY_ONE = 6;
const WEIGHTS = { question: 4, shorter: 2, whole: 1, softened: 3 };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ways to say an item with sentences, asides or judging words left out, and the item itself; whether one still asks the same, no code can tell. */
export function leaveOut(item: string): readonly Phrase[] {
  const text = item.replace(/\s*\n\s*/gu, '\n').trim();
  const weights = new Map<string, number>();
  const add = (variant: string, weight: number) => {
    if (variant !== '') weights.set(variant, (weights.get(variant) ?? 0) + weight);
  };
  const sentences = [...segmenter.segment(text)].map(({ segment }) => segment);
  const asks = Math.max(
    0,
    sentences.findLastIndex((sentence) => sentence.includes('?')),
  );
  const variants: [string, number][] = [[text, WEIGHTS.whole]];
  if (sentences.length > 1) variants.push([(sentences[asks] ?? '').trim(), WEIGHTS.question]);
  for (let at = 0; at < Math.min(sentences.length, ONE_BY_ONE); at++)
    if (at !== asks) variants.push([sentences.toSpliced(at, 1).join('').trim(), WEIGHTS.shorter]);
  for (const [variant, weight] of variants) {
    add(variant, weight);
    const softer = soften(variant);
    if (softer !== variant) add(softer, weight * WEIGHTS.softened);
  }
  const found = [...weights];
  return phrases(...found.map(([variant]) => variant)).map((phrase, at) => ({
    ...phrase,
    weight: found[at]?.[1] ?? 1,
  }));
}

const soften = (text: string): string =>
  CUTS.reduce((left, cut) => left.replace(cut, ''), text)
    .replace(/[^\S\n]{2,}/gu, ' ')
    .replace(/ (?=[.,?!;:])/gu, '')
    .trim()
    .replace(/(^|[.?!]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
