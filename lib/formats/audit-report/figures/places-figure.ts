import type { PlaceBar } from '../../../judging/audit/report';
import { tag } from '../../svg/svg';
import { axes, shareAxis, TONES } from './axes';

/** Where the judge's first was shown: a bar a place with its interval, and what chance alone would give as a dashed tick. */
export const placesFigure = (bars: readonly PlaceBar[]): string =>
  axes({
    title: 'Place at which the judge’s first was shown',
    words: bars.map(({ place, share }) => `Place ${place}: ${Math.round(share * 100)} %`).join('; '),
    x: {
      label: 'place in the list that the judge saw',
      ends: [0.5, Math.max(1, bars.length) + 0.5],
      ticks: bars.map(({ place }) => ({ at: place, text: String(place) })),
    },
    y: shareAxis('share of calls'),
    draw: ({ x, y }) =>
      bars.flatMap(({ place, share, interval, expected, n }) => {
        const [left, right] = [x(place - 0.32), x(place + 0.32)];
        const chance = n === 0 ? 0 : expected / n;
        return [
          tag('rect', {
            x: left,
            y: y(share),
            width: right - left,
            height: y(0) - y(share),
            fill: TONES.blind,
            opacity: 0.75,
          }),
          tag('line', {
            x1: x(place),
            x2: x(place),
            y1: y(interval[0]),
            y2: y(interval[1]),
            stroke: TONES.ink,
          }),
          tag('line', {
            ...{ x1: left - 6, x2: right + 6, y1: y(chance), y2: y(chance) },
            ...{ stroke: TONES.shown, 'stroke-width': 2, 'stroke-dasharray': '5 3' },
          }),
        ];
      }),
  });
