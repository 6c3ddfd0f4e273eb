import { tag, textAt } from '../../svg/svg';

/** Colours that stay apart for colour-blind readers (Okabe & Ito 2008), dark enough on white; blind and shown also differ in shape and dash. */
export const TONES = { blind: '#0072b2', shown: '#b35900', ink: '#1d1c19', dim: '#615d54', line: '#d9d6cd' };

export interface Axis {
  label: string;
  /** From the origin outwards. */
  ends: readonly [number, number];
  ticks: readonly { at: number; text: string }[];
}

export interface Plane {
  x(value: number): number;
  y(value: number): number;
}

const WIDTH = 560;
const HEIGHT = 380;
const PAD = { left: 64, right: 24, top: 44, bottom: 58 };

interface Drawing {
  title: string;
  /** The same in words. */
  words: string;
  x: Axis;
  y: Axis;
  draw: (plane: Plane) => string[];
}

/** A figure with two linear axes as a whole SVG file. */
export function axes({ title, words, x, y, draw }: Drawing): string {
  const plane: Plane = {
    x: (value) => PAD.left + share(value, x.ends) * (WIDTH - PAD.left - PAD.right),
    y: (value) => HEIGHT - PAD.bottom - share(value, y.ends) * (HEIGHT - PAD.top - PAD.bottom),
  };
  const middle = (PAD.top + HEIGHT - PAD.bottom) / 2;
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      'font-family': 'Geist, Inter, system-ui, sans-serif',
      'font-size': 12,
      fill: TONES.ink,
      role: 'img',
    },
    [
      tag('title', {}, textOf(title)),
      tag('desc', {}, textOf(words)),
      tag('rect', { width: WIDTH, height: HEIGHT, fill: '#fff' }),
      textAt(PAD.left, 24, title, { 'font-size': 15, 'font-weight': 600 }),
      ...y.ticks.flatMap(({ at, text }) => [
        tag('line', {
          x1: PAD.left,
          x2: WIDTH - PAD.right,
          y1: plane.y(at),
          y2: plane.y(at),
          stroke: TONES.line,
        }),
        textAt(PAD.left - 8, plane.y(at) + 4, text, { 'text-anchor': 'end', fill: TONES.dim }),
      ]),
      ...x.ticks.map(({ at, text }) =>
        textAt(plane.x(at), HEIGHT - PAD.bottom + 18, text, { 'text-anchor': 'middle', fill: TONES.dim }),
      ),
      textAt((PAD.left + WIDTH - PAD.right) / 2, HEIGHT - 14, x.label, { 'text-anchor': 'middle' }),
      textAt(0, 0, y.label, { 'text-anchor': 'middle', transform: `translate(18 ${middle}) rotate(-90)` }),
      ...draw(plane),
    ].join('\n'),
  )}\n`;
}

const share = (value: number, [from, to]: readonly [number, number]): number =>
  to === from ? 0 : (value - from) / (to - from);

const textOf = (text: string): string => textAt(0, 0, text).replace(/^<text[^>]*>|<\/text>$/gu, '');

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
/** An axis of shares from 0 to 100 %. */
export const shareAxis = (label: string): Axis => ({
  label,
  ends: [0, 1],
  ticks: QUARTERS.map((at) => ({ at, text: `${at * 100} %` })),
});

/** Blind and shown in the corner, each with its mark. */
export const legend = (sides: readonly ('blind' | 'shown')[]): string[] =>
  sides.flatMap((side, at) => [
    mark(side, WIDTH - 148 + at * 74, 20),
    textAt(WIDTH - 138 + at * 74, 24, side, { fill: TONES.dim }),
  ]);

/** A circle for blind, a square for shown. */
export const mark = (side: 'blind' | 'shown', x: number, y: number): string =>
  side === 'blind'
    ? tag('circle', { cx: x, cy: y, r: 4.5, fill: TONES.blind })
    : tag('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill: TONES.shown });
