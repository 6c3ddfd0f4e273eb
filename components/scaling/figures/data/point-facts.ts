import type { ScoreMethod } from '@/lib/scaling/label-score';
import type { FigurePoint } from './figure-data';
import type { MetricWords } from './metric-words';
import { boundsText, count, counted, errorText, rangeText, sizeText, valueText } from './number-words';

export const METHOD_WORDS: Record<ScoreMethod, string> = {
  echo: 'prompt log probabilities',
  'next-token': 'likeliest next tokens',
  sampled: 'draws',
  imported: 'results file',
};
export const BY_WORDS = { wilson: 'Wilson', 'cluster-bootstrap': 'cluster bootstrap' } as const;

/** "prompt log probabilities", or with counts where there are several. */
export const methodsText = (methods: FigurePoint['methods']): string =>
  methods.length === 1 && methods[0]
    ? METHOD_WORDS[methods[0].method]
    : methods.map((one) => `${METHOD_WORDS[one.method]} ${count(one.count)}`).join(', ');

/** All the numbers of a point, each with its name. */
export function pointFacts(point: FigurePoint, { name, unit }: MetricWords): [name: string, value: string][] {
  const { value, interval, intervalBy, sem, semNumpy, censored, ties, bounds, scored, items, failed, n } =
    point;
  const facts: [string, string | null][] = [
    ['Parameters', `${sizeText(point.parameters)} (${count(point.parameters)})`],
    [
      name,
      value === null
        ? n === 0
          ? 'not known of any item'
          : 'known of too few items'
        : valueText(value, unit),
    ],
    [
      '95\u00a0% interval',
      interval && `${rangeText(interval, unit)}${intervalBy ? ` (${BY_WORDS[intervalBy]})` : ''}`,
    ],
    [
      'Standard error',
      sem === null
        ? null
        : `${errorText(sem, unit)} (ddof 1)${semNumpy === null ? '' : `, ${errorText(semNumpy, unit)} (ddof 0)`}`,
    ],
    ['Over', counted(n, 'items')],
    ['Scored', scored === items ? null : `${count(scored)} of ${counted(items, 'items')}`],
    ['Tied', ties === 0 ? null : `${counted(ties, 'items')}, each counted as a share`],
    ['Censored', censored === 0 ? null : counted(censored, 'items')],
    ['All items', bounds && boundsText(bounds, unit)],
    ['Failed', failed === 0 ? null : counted(failed, 'items')],
    ['By', point.methods.length === 0 ? null : methodsText(point.methods)],
  ];
  return facts.flatMap(([fact, words]) => (words === null ? [] : [[fact, words] as [string, string]]));
}

/** The same in a sentence. */
export const pointSentence = (point: FigurePoint, words: MetricWords): string =>
  [
    `${point.name}, ${point.familyName}, ${point.kind}`,
    ...pointFacts(point, words).map(([name, value]) => `${name}: ${value}`),
  ].join('; ');
