import { boxOf } from '@/lib/dataset/map/point-grid';
import { cut, tag, textAt } from '@/lib/formats/svg/svg';
import { colourOf, type Palette } from '../palette';
import { pointStyle } from '../scatter/atlas';
import { fitted, toScreen } from '../scatter/camera';
import { type Marks, roomFor } from '../scatter/paint-marks';
import { LOOK, type Scene } from '../scatter/scene';
import { radiusFor } from '../scatter/stage';
import { shapePath } from '../shapes';
import type { Figure } from './figure';

const WIDTH = 1000;
const HEIGHT = 680;
const LEGEND = 240;

/** The whole map, whatever part of it is on screen; what is picked or searched for does not show. */
export function mapFigure(
  scene: Scene,
  names: Marks['names'],
  colouredBy: string,
  method: string,
  palette: Palette,
): Figure {
  const size = { width: WIDTH - LEGEND, height: HEIGHT };
  const camera = fitted(boxOf(scene.points) ?? { x0: 0, y0: 0, x1: 1, y1: 1 }, size, 24);
  const radius = radiusFor(scene.rows.length);
  const groups = new Map<string, string[]>();
  for (const i of scene.order) {
    const key = `${scene.of[i]} ${(scene.looks[i] ?? 0) & LOOK.excluded}`;
    const { x, y } = toScreen(camera, scene.points[i * 2] ?? 0, scene.points[i * 2 + 1] ?? 0);
    const group = groups.get(key) ?? [];
    group.push(
      shapePath(
        scene.classes[scene.of[i] ?? 0]?.shape ?? 'circle',
        x,
        y,
        radius * (scene.classes[scene.of[i] ?? 0]?.size ?? 1),
      ),
    );
    groups.set(key, group);
  }
  const points = [...groups].map(([key, paths]) => {
    const [index = 0, look = 0] = key.split(' ').map(Number);
    const pointClass = scene.classes[index];
    if (!pointClass) return '';
    const { fill, stroke, line, opacity } = pointStyle(pointClass, look, palette);
    const marks = paths.map((d) => tag('path', { d })).join('');
    return tag('g', { fill: fill ?? 'none', stroke, 'stroke-width': line, opacity }, marks);
  });
  const named = roomFor(names, camera, size.width, (text) => text.length * 6.8).map(({ text, x, y }) =>
    textAt(x, y, text, {
      'text-anchor': 'middle',
      'font-size': 12,
      'font-weight': 600,
      stroke: palette.bg,
      'stroke-width': 4,
      'paint-order': 'stroke',
    }),
  );
  return {
    name: `Map of items, by ${colouredBy}`,
    method,
    width: WIDTH,
    height: HEIGHT,
    body: [
      tag('rect', { width: size.width, height: HEIGHT, fill: 'none', stroke: palette.line }),
      ...points,
      ...named,
      legend(scene, palette),
    ].join('\n'),
  };
}

function legend(scene: Scene, palette: Palette): string {
  const counts = new Uint32Array(scene.classes.length);
  for (const one of scene.of) counts[one] = (counts[one] ?? 0) + 1;
  let line = 0;
  const entries = scene.classes.map((one, i) => {
    if (!counts[i]) return '';
    const y = 12 + line++ * 22;
    return [
      tag('path', { d: shapePath(one.shape, 12, y, 5 * one.size), fill: colourOf(one.hue, palette) }),
      textAt(26, y + 4, `${cut(one.name, 26)}  ${(counts[i] ?? 0).toLocaleString('en')}`),
    ].join('');
  });
  const hollow = scene.looks.some((look) => look & LOOK.excluded)
    ? tag('circle', { cx: 12, cy: 12 + line * 22, r: 4.5, fill: 'none', stroke: palette.dim }) +
      textAt(26, 16 + line * 22, 'hollow: excluded', { fill: palette.dim })
    : '';
  return tag(
    'g',
    { transform: `translate(${WIDTH - LEGEND + 16} 4)` },
    `${entries.join('')}${hollow}` || ' ',
  );
}
