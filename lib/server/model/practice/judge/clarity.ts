import 'server-only';
import { type Measured, measured } from './measure';

const QUESTION_WORDS = { from: 6, to: 40 };
const PROSE_WORDS = { from: 8, to: 120 };
/** Points lost for each fault of form, and at most for a length that does not fit. */
const FAULT = 2;
const MISFIT = 2;
/** Words missing or too many that cost one point. */
const EXCESS = 8;

/** Length and form: one question mark and an answer for a question, a finished sentence for prose, no stutter, nothing left open. */
export function clarity(text: string): Measured {
  const faults = [...(isQuestion(text) ? questionFaults(text) : proseFaults(text)), ...generalFaults(text)];
  const words = text.split(/\s+/).filter(Boolean).length;
  const { from, to } = isQuestion(text) ? QUESTION_WORDS : PROSE_WORDS;
  const excess = Math.max(0, from - words, words - to);
  const lost = Math.min(MISFIT, excess / EXCESS) + lengthiness(words, to);
  const length = excess ? [`${words} words, outside ${from} to ${to}`] : [];
  return measured(
    5 - faults.length * FAULT - lost,
    [...faults, ...length].join('; ') || `${words} words, well formed`,
  );
}

/** Among fitting lengths the shorter is a little clearer. */
const lengthiness = (words: number, to: number): number => Math.min(1, words / to) * 0.9;

const isQuestion = (text: string): boolean => /\?|^Question\b|\bAnswer:/.test(text);

function questionFaults(text: string): string[] {
  const marks = text.split('?').length - 1;
  if (marks === 0) return ['no question mark'];
  if (marks > 1) return [`${marks} question marks`];
  const answer = text.slice(text.indexOf('?') + 1).trim();
  return answer === '' ? ['no answer after the question'] : [];
}

const proseFaults = (text: string): string[] =>
  /[.!?…]["”’)]*\s*$/.test(text) ? [] : ['breaks off in a sentence'];

function generalFaults(text: string): string[] {
  const found: string[] = [];
  const doubled = /\b(\p{L}+) \1\b/iu.exec(text);
  if (doubled) found.push(`“${doubled[1]}” stands twice in a row`);
  if (/ {2,}/.test(text)) found.push('double space');
  for (const [open, close] of ['()', '“”', '[]'] as const) {
    if (text.split(open ?? '').length !== text.split(close ?? '').length)
      found.push(`${open} without ${close}`);
  }
  return found;
}
