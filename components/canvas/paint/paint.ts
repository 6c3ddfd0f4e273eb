import type { Frame } from './frame';
import { paintLoudBlocks, paintQuietBlocks, paintSelection } from './paint-blocks';
import { paintDots } from './paint-dots';
import { paintEdges } from './paint-edges';
import { LINE_TYPE, paintFarLabels, paintLabels, paintLines } from './paint-labels';

/** Paints what lies under the mounted cards, and from afar the cards too. Gives the ids whose texts it misses. */
export function paint(frame: Frame): string[] {
  const { context, view, size, density, level } = frame;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  const scale = density * view.zoom;
  context.setTransform(scale, 0, 0, scale, density * view.x, density * view.y);
  paintDots(frame);
  paintEdges(frame);
  if (level === 'near') return [];
  const quiet = paintQuietBlocks(frame);
  if (level === 'mid') return paintLines(frame, quiet, LINE_TYPE);
  const loud = paintLoudBlocks(frame);
  paintSelection(frame);
  return [...paintLabels(frame, loud), ...paintFarLabels(frame, quiet)];
}
