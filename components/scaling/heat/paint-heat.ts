import type { MetricId } from '@/lib/scaling/report/metric';
import type { ScalingMatrix } from '@/lib/scaling/report/report';
import { metricWords } from '../figures/data/metric-words';
import { slopeNumber } from '../figures/data/number-words';
import { PRACTICE } from '../figures/draw/watermark';
import type { ColumnGroup } from './columns';
import { colourSteps, type HeatScale, isTie, stepOf } from './scale';
import type { Theme } from './use-theme';

/** Where things stand, in pixels. */
export interface HeatGeometry {
  rowHeight: number;
  cellWidth: number;
  /** Left of the cells: item number and slope. */
  gutter: number;
  /** Between families. */
  gap: number;
}

export interface HeatPicture {
  rows: ScalingMatrix['rows'];
  metric: MetricId;
  groups: readonly ColumnGroup[];
  scale: HeatScale;
  theme: Theme;
  geometry: HeatGeometry;
  practice: boolean;
  /** The largest slope, whichever way; above 0. */
  steepest: number;
}

/** The part in sight. */
export interface HeatWindow {
  width: number;
  height: number;
  left: number;
  top: number;
  /** Places of rows to mark: under the pointer, under the keys, and open; −1 for none. */
  hovered: number;
  cursor: number;
  opened: number;
}

const LEGIBLE = 14;

/** Left edges of the columns, in the order of the groups, and the width of all. */
export function columnEdges(
  groups: readonly ColumnGroup[],
  { gutter, cellWidth, gap }: HeatGeometry,
): { edges: { at: number; x: number }[]; width: number } {
  const edges: { at: number; x: number }[] = [];
  let x = gutter;
  for (const [place, { columns }] of groups.entries()) {
    if (place > 0) x += gap;
    for (const { at } of columns) {
      edges.push({ at, x });
      x += cellWidth;
    }
  }
  return { edges, width: x };
}

/** Paints the rows in sight and nothing else, however many there are. */
export function paintHeat(context: CanvasRenderingContext2D, picture: HeatPicture, view: HeatWindow): void {
  const { rows, scale, theme, geometry } = picture;
  const { rowHeight, gutter, cellWidth } = geometry;
  const { edges } = columnEdges(picture.groups, geometry);
  const colours = colourSteps(scale, theme.dark);
  const first = Math.max(0, Math.floor(view.top / rowHeight));
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight));
  const inset = rowHeight >= 6 ? 1 : 0;
  context.fillStyle = theme.panel;
  context.fillRect(0, 0, view.width, view.height);
  context.save();
  context.beginPath();
  context.rect(gutter, 0, view.width - gutter, view.height);
  context.clip();
  const hatch = hatchOf(context, theme);
  for (let place = first; place < last; place++) {
    const { values } = rows[place] as HeatPicture['rows'][number];
    const y = place * rowHeight - view.top;
    for (const { at, x } of edges) {
      const left = x - view.left;
      if (left + cellWidth < gutter || left > view.width) continue;
      const value = values[at] ?? null;
      const isPlain = value !== null && !(scale.kind === 'two' && isTie(value));
      context.fillStyle =
        value === null
          ? hatch
          : ((isPlain ? colours[stepOf(scale, colours.length, value)] : null) ?? theme.edge);
      context.fillRect(left, y, cellWidth - 1, rowHeight - inset);
    }
  }
  context.restore();
  for (let place = first; place < last; place++) paintGutter(context, picture, view, place);
  for (const [place, colour, width] of [
    [view.hovered, theme.dim, 1],
    [view.opened, theme.leaf, 2],
    [view.cursor, theme.ink, 2],
  ] as const)
    if (place >= first && place < last) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.strokeRect(1, place * rowHeight - view.top, view.width - 2, Math.max(3, rowHeight - inset));
    }
  if (picture.practice) paintWatermark(context, theme, view);
}

const SLOPE_BAR = 34;

/** The item’s number, its slope in figures where they can be read, and as a bar. */
function paintGutter(
  context: CanvasRenderingContext2D,
  { rows, metric, theme, geometry, steepest }: HeatPicture,
  view: HeatWindow,
  place: number,
): void {
  const { rowHeight, gutter } = geometry;
  const { index, slope } = rows[place] as HeatPicture['rows'][number];
  const y = place * rowHeight - view.top;
  if (slope !== null) {
    const bar = rowHeight < LEGIBLE ? gutter - 24 : SLOPE_BAR;
    const length = (slope / steepest) * (bar / 2);
    const middle = gutter - bar / 2 - 6;
    context.fillStyle = theme.edge;
    context.fillRect(
      Math.min(middle, middle + length),
      y,
      Math.max(1, Math.abs(length)),
      Math.max(1, rowHeight - 2),
    );
  }
  if (rowHeight < LEGIBLE) return;
  const { unit } = metricWords(metric, null);
  context.font = `11px ${theme.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.fillStyle = theme.ink;
  context.fillText(String(index + 1), 46, y + rowHeight / 2);
  context.fillStyle = theme.dim;
  context.fillText(
    slope === null ? '–' : slopeNumber(slope, unit),
    gutter - SLOPE_BAR - 12,
    y + rowHeight / 2,
  );
}

/** What stands where there is no value. */
function hatchOf(context: CanvasRenderingContext2D, { panel, edge }: Theme): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const brush = tile.getContext('2d');
  if (!brush) return edge;
  brush.fillStyle = panel;
  brush.fillRect(0, 0, 6, 6);
  brush.strokeStyle = edge;
  brush.lineWidth = 1;
  brush.beginPath();
  for (const from of [-6, 0, 6]) {
    brush.moveTo(from, 6);
    brush.lineTo(from + 6, 0);
  }
  brush.stroke();
  return context.createPattern(tile, 'repeat') ?? edge;
}

/** Across all of it, so that no picture of it passes for a finding. */
function paintWatermark(
  context: CanvasRenderingContext2D,
  { ink, panel, font }: Theme,
  { width, height }: Pick<HeatWindow, 'width' | 'height'>,
): void {
  context.save();
  context.translate(width / 2, height / 2);
  context.rotate(-0.24);
  context.font = `700 ${Math.min(width / 7, height / 2.4)}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // Outlines only: a veil over the cells would make other values of them.
  context.lineJoin = 'round';
  context.globalAlpha = 0.5;
  for (const [colour, lineWidth] of [
    [panel, 3],
    [ink, 1],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.strokeText(PRACTICE, 0, 0);
  }
  context.restore();
}
