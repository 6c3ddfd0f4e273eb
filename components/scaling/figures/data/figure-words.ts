import type { FigurePoint, MarkKind, MetricFigure } from './figure-data';
import { ERROR_WORDS, type FigureOptions } from './figure-options';
import { boundsText, count, counted, sizeText, slopeRange, slopeText, valueText } from './number-words';

/** What the marks mean, in the order of the legend. */
export const MARK_WORDS: Record<MarkKind, string> = {
  exact: 'exact log probabilities',
  censored: 'some items known only within bounds',
  sampled: 'frequencies over draws',
  imported: 'from a results file',
};
const MARK_LOOK: Record<MarkKind, string> = {
  exact: 'Filled marks',
  censored: 'half-filled marks',
  sampled: 'hollow marks',
  imported: 'marks with a light centre',
};

const shownIn = (figure: MetricFigure, { hidden }: FigureOptions) =>
  figure.series.filter(({ key }) => !hidden.has(key));

export const marksIn = (points: readonly FigurePoint[]): MarkKind[] =>
  (Object.keys(MARK_WORDS) as MarkKind[]).filter((mark) => points.some((point) => point.mark === mark));

/** All its numbers in a sentence a family. */
export function figureWords(figure: MetricFigure, options: FigureOptions): string {
  const { unit, title } = figure.words;
  const families = shownIn(figure, options).flatMap(({ name, kind, points }) =>
    points.length === 0
      ? []
      : [
          `${name} (${kind}): ${points
            .map(
              ({ parameters, value, bounds }) =>
                `${sizeText(parameters)} ${value === null ? (bounds ? boundsText(bounds, unit) : 'not known') : valueText(value, unit)}`,
            )
            .join(', ')}`,
        ],
  );
  return `${title}, against parameters. ${families.join('. ')}.`;
}

/** How to read it: what it is, then each kind of line and mark that is in it. */
export function figureNote(figure: MetricFigure, options: FigureOptions): string {
  const series = shownIn(figure, options);
  const points = series.flatMap((one) => one.points);
  const { unit } = figure.words;
  const bounds = points.some((point) => point.bounds !== null);
  const ties = points.reduce((sum, point) => sum + point.ties, 0);
  const partial = points.filter(({ scored, failed, items }) => scored + failed < items).length;
  const marks = marksIn(points).map((mark) => `${MARK_LOOK[mark]}: ${MARK_WORDS[mark]}`);
  const parts = [
    figure.words.meaning,
    ERROR_WORDS[options.errors].note,
    marks.length > 0 ? `${capital(marks.join('; '))}.` : '',
    points.some(({ mark }) => mark === 'sampled')
      ? 'By draws accuracy comes out nearer to chance, and loss higher, than by exact probabilities; the bars are of the items, not of the draws.'
      : '',
    bounds ? 'Wide light bars are what censored items leave open; an arrow where there is no bound.' : '',
    bounds && points.some(({ value }) => value === null)
      ? 'Where most items are censored there is no mark: the few that are known are not typical.'
      : '',
    ties > 0
      ? `${counted(ties, 'answers')} ${ties === 1 ? 'is a tie' : 'are ties'}: of k labels exactly as likely each counts 1/k.`
      : '',
    partial > 0
      ? `A dashed ring is a model that has not scored every item yet (${count(partial)} of ${count(points.length)} models).`
      : '',
    series.some(({ kind, points: own }) => kind === 'instruction-tuned' && own.length > 0)
      ? 'Dashed lines are instruction-tuned families.'
      : '',
    options.chance && figure.chance !== null ? `Dotted: chance, ${valueText(figure.chance, unit)}.` : '',
    options.baselines && figure.baselines.length > 0
      ? `Dashed across, guesses that need no understanding: ${figure.baselines.map(({ name, accuracy }) => `${uncapital(name)} ${valueText(accuracy, unit)}`).join(', ')}.`
      : '',
    options.slope ? slopeWords(figure, options) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** The numbers of the fitted lines. */
export function slopeWords(figure: MetricFigure, options: FigureOptions): string {
  const { unit } = figure.words;
  const fits = shownIn(figure, options).flatMap(({ name, fit }) =>
    fit
      ? [
          `${name} ${slopeText(fit.perDecade, unit)}${fit.interval ? ` (95\u00a0% CI ${slopeRange(fit.interval, unit)})` : ''}`,
        ]
      : [],
  );
  return fits.length > 0 ? `Wide pale lines are least-squares fits: ${fits.join('; ')}.` : '';
}

const uncapital = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
