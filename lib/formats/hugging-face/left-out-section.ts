import type { DatasetFacts } from '../dataset-facts';
import { count, plain, table } from './markdown';

/** What a reason of the parse report means. Reasons it does not know stand as they are. */
const DROPPED: Record<string, string> = {
  'no-answer': 'the question has no answer after it',
  'unknown-label': 'the answer is none of the labels',
  duplicate: 'the same question with the same label came before',
  'conflicting-duplicate': 'the same question with another label came before',
  truncated: 'cut off before it was whole',
  outside: 'text that belongs to no item',
};

/** What was found and is not among the rows, and what was changed. */
export function leftOutSection({ found, rows, drops, excluded, edited }: DatasetFacts): string {
  const out = excluded.reduce((sum, one) => sum + one.count, 0);
  const lines = [
    ...drops.map(({ reason, count: number }) => [
      'dropped in reading',
      plain(DROPPED[reason] ?? reason),
      number.toLocaleString('en'),
    ]),
    ...excluded.map(({ reason, count: number }) => [
      'excluded by a person',
      plain(reason),
      number.toLocaleString('en'),
    ]),
  ];
  return [
    '## What was left out, and what was edited\n',
    `${count(found, 'item')} ${found === 1 ? 'was' : 'were'} found on the paths; ${count(rows, 'row')} ${rows === 1 ? 'is' : 'are'} in this file${out > 0 ? `; a person excluded ${out.toLocaleString('en')}` : ''}.\n`,
    lines.length > 0 ? `${table(['How', 'Why', 'Count'], lines)}\n` : 'Nothing was dropped or excluded.\n',
    edited > 0
      ? `${count(edited, 'row')} ${edited === 1 ? 'was' : 'were'} edited after being chosen. What the tree says stands beside each in \`original_question\` and \`original_label\`.\n`
      : 'No row was edited after it was chosen.\n',
  ].join('\n');
}
