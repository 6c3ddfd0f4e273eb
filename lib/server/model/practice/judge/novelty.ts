import 'server-only';
import type { JudgeData } from './data';
import { type Measured, measured } from './measure';

/** Words that say nothing of a topic. */
const COMMON = new Set(
  'a an and are answer as at be been but by can could did do does for from had has have if in is it its may me more most must my no not of on one or question say says she he should so than that the their them then there they this to true was we were what when which will with would yes you your'.split(
    ' ',
  ),
);
/** What an overlap with another candidate weighs against one with an accepted item. */
const BESIDE = 0.5;
/** What a candidate that shares nothing with the others starts from, so that a label that is due can still lift it. */
const START = 4.5;
/** Points for a label whose share is behind by 100 %, in proportion; as many lost for one ahead. */
const BALANCE = 2;

/** Word overlap with the accepted items and, at half weight, with the other candidates; and whether the label is behind its share. */
export function novelty(text: string, at: number, data: JudgeData): Measured {
  const words = contentWords(text);
  const before = most(data.accepted.map((item) => overlap(words, contentWords(item))));
  const others = data.candidates.filter((_, other) => other !== at);
  const beside = most(others.map((other) => overlap(words, contentWords(other.text))));
  const due = labelDue(text, data);
  const score = START - 4 * Math.max(before, beside * BESIDE) + due.lack * BALANCE;
  const reasons = [`shares ${percent(before)} of its words with an accepted item`, ...due.reasons];
  if (beside > before) reasons.splice(1, 0, `${percent(beside)} with another candidate`);
  return measured(score, reasons.join(', '));
}

function labelDue(text: string, { balance, wanted }: JudgeData): { lack: number; reasons: string[] } {
  if (!balance || !wanted) return { lack: 0, reasons: [] };
  const label = Object.keys(wanted).find((one) => text.trimEnd().endsWith(one.trimEnd()));
  const total = Object.values(balance).reduce((sum, count) => sum + count, 0);
  if (label === undefined || total === 0) return { lack: 0, reasons: [] };
  const lack = (wanted[label] ?? 0) - (balance[label] ?? 0) / total;
  if (Math.abs(lack) < 0.02) return { lack: 0, reasons: [] };
  return { lack, reasons: [`“${label.trim()}” is ${lack > 0 ? 'behind' : 'ahead of'} its share`] };
}

const contentWords = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word)));

/** Jaccard index of two sets of words. */
function overlap(one: Set<string>, other: Set<string>): number {
  const union = one.union(other).size;
  return union === 0 ? 0 : one.intersection(other).size / union;
}

const most = (shares: number[]): number => Math.max(0, ...shares);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
