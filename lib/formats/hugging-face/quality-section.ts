import type { Check } from '../../dataset/quality/report';
import type { DatasetFacts } from '../dataset-facts';
import { count, plain, table } from './markdown';

const STATE: Record<Check['state'], string> = {
  ok: 'holds',
  warn: '**look at it**',
  bad: '**does not hold**',
  unknown: 'not measured',
};

/** Every check, good or bad, with its number and threshold. */
export function qualitySection({ quality, rows }: DatasetFacts): string {
  if (!quality) return '## Quality\n\nThe checks were not run on these rows.\n';
  const lines = quality.checks.map(({ name, value, threshold, state, sentence }) => [
    plain(name),
    value === null ? '–' : plain(value),
    plain(threshold),
    STATE[state],
    plain(sentence),
  ]);
  const methods = quality.checks.map(({ name, method }) => `- **${plain(name)}**: ${plain(method)}`);
  return [
    '## Quality\n',
    `Measured over ${quality.items < rows ? `the first ${quality.items.toLocaleString('en')} of the ${count(rows, 'row')}` : `the ${count(rows, 'row')}`} as exported.\n`,
    `${table(['Check', 'Value', 'Threshold', 'State', 'What it means here'], lines)}\n`,
    `<details><summary>How each is computed</summary>\n\n${methods.join('\n')}\n\n</details>\n`,
  ].join('\n');
}
