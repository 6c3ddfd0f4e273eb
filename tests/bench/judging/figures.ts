/** A line or a cloud of points of a figure, both axes from `from` to 1. */
export interface Series {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
  /** Sizes of the points; a line where there are none. */
  sizes?: readonly number[];
}

export interface Figure {
  title: string;
  x: string;
  y: string;
  /** Where the axes begin. */
  from: readonly [x: number, y: number];
  diagonal: boolean;
  series: readonly Series[];
}

const [WIDTH, HEIGHT, MARGIN] = [560, 380, 52];
/** Where the legend begins: low on the right nothing is drawn. */
const LEGEND = 330;
/** Okabe & Ito's colours: told apart with any eyes, on white and on black. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];
const GREY = '#808080';

/** One figure as SVG, readable on a light and on a dark page. */
export function figure({ title, x, y, from, diagonal, series }: Figure): string {
  const across = (value: number) => MARGIN + ((value - from[0]) / (1 - from[0])) * (WIDTH - 2 * MARGIN);
  const up = (value: number) => HEIGHT - MARGIN - ((value - from[1]) / (1 - from[1])) * (HEIGHT - 2 * MARGIN);
  const at = (value: number) => value.toFixed(1);
  const text = (left: number, top: number, words: string, anchor = 'middle', more = '') =>
    `<text x="${at(left)}" y="${at(top)}" text-anchor="${anchor}" fill="${GREY}"${more}>${words}</text>`;
  const ticks = [0, 1, 2, 3, 4].flatMap((step) => {
    const [tx, ty] = [from[0] + (step / 4) * (1 - from[0]), from[1] + (step / 4) * (1 - from[1])];
    return [
      text(across(tx), HEIGHT - MARGIN + 16, `${Math.round(tx * 100)} %`),
      text(MARGIN - 6, up(ty) + 4, `${Math.round(ty * 100)} %`, 'end'),
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${at(up(ty))}" y2="${at(up(ty))}" stroke="${GREY}" stroke-opacity="0.25"/>`,
    ];
  });
  const drawn = series.flatMap(({ name, points, sizes }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const inside = points.filter(([px, py]) => px >= from[0] && py >= from[1]);
    const shape = sizes
      ? inside.map(
          ([px, py], i) =>
            `<circle cx="${at(across(px))}" cy="${at(up(py))}" r="${at(3 + 9 * Math.sqrt(sizes[i] ?? 0))}" fill="${colour}" fill-opacity="0.6"/>`,
        )
      : [
          `<polyline points="${inside.map(([px, py]) => `${at(across(px))},${at(up(py))}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ];
    const top = HEIGHT - MARGIN - 14 - 16 * (series.length - 1 - index);
    const legend = `<rect x="${LEGEND}" y="${top - 8}" width="10" height="10" fill="${colour}"/>`;
    return [...shape, legend, text(LEGEND + 16, top + 1, name, 'start')];
  });
  const line = `<line x1="${at(across(from[0]))}" y1="${at(up(Math.max(from[0], from[1])))}" x2="${at(across(1))}" y2="${at(up(1))}" stroke="${GREY}" stroke-dasharray="4 4"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11" role="img" aria-label="${title}">`,
    text(WIDTH / 2, 24, title, 'middle', ' font-size="14"'),
    ...ticks,
    ...(diagonal ? [line] : []),
    ...drawn,
    text(WIDTH / 2, HEIGHT - 14, x),
    text(14, HEIGHT / 2, y, 'middle', ` transform="rotate(-90 14 ${HEIGHT / 2})"`),
    '</svg>',
    '',
  ].join('\n');
}
