import type { JudgingRow } from '@/lib/contract/judging';
import { confidenceWord } from '@/lib/loom/ranking';
import { KIND_WORDS, kindOf, type StepKind } from '../words';

export type Sign =
  | 'low-confidence'
  | 'no-suggestion'
  | 'repaired'
  | 'unread'
  | 'blind'
  | 'flagged'
  | 'edited'
  | 'ranked-again';

export const SIGN_WORDS: Record<Sign, string> = {
  'low-confidence': 'low confidence',
  'no-suggestion': 'no suggestion',
  repaired: 'reply repaired',
  unread: 'reply not readable',
  blind: 'blind',
  flagged: 'flagged',
  edited: 'edited copy taken',
  'ranked-again': 'ranked again',
};

/** What the steps are narrowed to; an absent entry lets all pass. Within one entry any of the values will do. */
export interface StepFilters {
  kind?: readonly StepKind[];
  sign?: readonly Sign[];
  judge?: readonly number[];
  label?: readonly string[];
}

/** The label that counts for a step: of what was chosen, else of the suggestion; null without one. */
export const labelOf = ({ chosen, suggestion }: Pick<JudgingRow, 'chosen' | 'suggestion'>): string | null =>
  (chosen ?? suggestion)?.label ?? null;

const HAS: Record<Sign, (row: JudgingRow) => boolean> = {
  'low-confidence': ({ confidence }) => confidence !== null && confidenceWord(confidence) === 'low',
  'no-suggestion': ({ noSuggestion }) => noSuggestion !== null,
  repaired: ({ repairs }) => repairs > 0,
  unread: ({ unread }) => unread > 0,
  blind: ({ blind }) => blind,
  flagged: ({ flag }) => flag !== null,
  edited: ({ chosen }) => chosen?.edited ?? false,
  'ranked-again': ({ rankings }) => rankings > 1,
};
const SIGNS = Object.keys(HAS) as Sign[];

export const signsOf = (row: JudgingRow): Sign[] => SIGNS.filter((sign) => HAS[sign](row));

/** One test for all filters. */
export function passing({ kind, sign, judge, label }: StepFilters): (row: JudgingRow) => boolean {
  return (row) =>
    (!kind || kind.includes(kindOf(row))) &&
    (!sign || sign.some((one) => HAS[one](row))) &&
    (!judge || (row.judge !== null && judge.includes(row.judge))) &&
    (!label || label.includes(labelOf(row) ?? ''));
}

/** What the search looks through. */
export const searchedTexts = (row: JudgingRow): string[] => [
  row.suggestion?.excerpt ?? '',
  row.chosen?.excerpt ?? '',
  row.summary,
  row.reason ?? '',
  labelOf(row) ?? '',
];

/** The active filters in words, each with what takes it away. */
export function filterWords(
  { kind, sign, judge, label }: StepFilters,
  nameOfJudge: (at: number) => string,
): { key: keyof StepFilters; words: string }[] {
  const list = (values: readonly string[]) => values.join(' or ');
  const words: { key: keyof StepFilters; words: string | undefined }[] = [
    { key: 'kind', words: kind && list(kind.map((one) => KIND_WORDS[one])) },
    { key: 'sign', words: sign && list(sign.map((one) => SIGN_WORDS[one])) },
    { key: 'judge', words: judge && `judged by ${list(judge.map(nameOfJudge))}` },
    { key: 'label', words: label && `label ${list(label)}` },
  ];
  return words.flatMap(({ key, words: text }) => (text ? [{ key, words: text }] : []));
}
