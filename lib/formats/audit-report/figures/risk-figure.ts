import type { AuditReport, RiskPoint } from '../../../judging/audit/report';
import { tag } from '../../svg/svg';
import { axes, legend, mark, shareAxis, TONES } from './axes';

const SIDES = ['blind', 'shown'] as const;

/** How many suggestions people did not take where only the surest are kept. */
export const riskFigure = ({ riskCoverage }: Pick<AuditReport, 'riskCoverage'>): string =>
  axes({
    title: 'Risk and coverage',
    words: SIDES.map((side) => `${side}: ${wordsOf(riskCoverage[side])}`).join('. '),
    x: shareAxis('coverage: share of suggestions kept, the surest first'),
    y: shareAxis('risk: share of those not taken'),
    draw: ({ x, y }) => [
      ...SIDES.flatMap((side) => {
        const points = riskCoverage[side];
        const last = points.at(-1);
        return [
          tag('polyline', {
            points: points.map(({ coverage, share }) => `${round(x(coverage))},${round(y(share))}`).join(' '),
            ...{ fill: 'none', stroke: TONES[side], 'stroke-width': 1.75 },
            'stroke-dasharray': side === 'shown' ? '6 3' : null,
          }),
          last ? mark(side, x(last.coverage), y(last.share)) : '',
        ];
      }),
      ...legend(SIDES),
    ],
  });

const wordsOf = (points: readonly RiskPoint[]): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'nothing measured';
  return `of all ${last.n} suggestions ${percent(last.share)} were not taken, of the surest ${first.n} ${percent(first.share)}`;
};

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const round = (value: number): number => Math.round(value * 100) / 100;
