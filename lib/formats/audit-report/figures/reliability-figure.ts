import type { AuditReport, ReliabilityBin } from '../../../judging/audit/report';
import { tag } from '../../svg/svg';
import { axes, legend, mark, type Plane, shareAxis, TONES } from './axes';

const SIDES = ['blind', 'shown'] as const;

/** What the confidence says against how often people took the suggestion; on the diagonal it means what it says. */
export const reliabilityFigure = ({ reliability }: Pick<AuditReport, 'reliability'>): string =>
  axes({
    title: 'Confidence against choices of people',
    words: SIDES.map((side) => `${side}: ${wordsOf(reliability[side])}`).join('. '),
    x: shareAxis('confidence of the judge'),
    y: shareAxis('suggestions taken'),
    draw: (plane) => [
      tag('line', {
        ...{ x1: plane.x(0), y1: plane.y(0), x2: plane.x(1), y2: plane.y(1) },
        ...{ stroke: TONES.dim, 'stroke-dasharray': '4 4' },
      }),
      ...SIDES.flatMap((side) => curve(side, reliability[side], plane)),
      ...legend(SIDES),
    ],
  });

const wordsOf = (bins: readonly ReliabilityBin[]): string =>
  bins
    .map(({ confidence, share, n }) => `at ${percent(confidence)} confidence ${percent(share)} of ${n} taken`)
    .join(', ') || 'nothing measured';

const percent = (value: number): string => `${Math.round(value * 100)} %`;

const curve = (side: 'blind' | 'shown', bins: readonly ReliabilityBin[], { x, y }: Plane): string[] => [
  tag('polyline', {
    points: bins.map(({ confidence, share }) => `${round(x(confidence))},${round(y(share))}`).join(' '),
    ...{ fill: 'none', stroke: TONES[side], 'stroke-width': 1.75 },
    'stroke-dasharray': side === 'shown' ? '6 3' : null,
  }),
  ...bins.flatMap(({ confidence, share, interval: [low, high] }) => [
    tag('line', { x1: x(confidence), x2: x(confidence), y1: y(low), y2: y(high), stroke: TONES[side] }),
    mark(side, x(confidence), y(share)),
  ]),
];

const round = (value: number): number => Math.round(value * 100) / 100;
