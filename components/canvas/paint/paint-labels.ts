import { at, CARD_WIDTH } from '@/lib/loom/layout';
import { NONE } from '@/lib/loom/tree';
import { excerpt } from '../excerpt';
import { isFolded } from '../scene';
import type { Frame } from './frame';

/** Below this zoom a card has no room for a word; below the next only for its place and label. */
const WORDS_ZOOM = 0.2;
const TEXT_ZOOM = 0.3;
/** Screen pixels of painted type. */
const TYPE = 10;
/** The canvas's own pixels of a folded card's type at middle distance. */
export const LINE_TYPE = 15;
const MOST_LINES = 500;
const PADDING = 9;

function clip(text: string, width: number, type: number): string {
  const room = Math.floor(width / (type * 0.52));
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1))}…`;
}

function headingOf({ scene, infoOf }: Frame, index: number): string {
  if (at(scene.tree.parent, index) === NONE) return 'Prompt';
  const info = infoOf(scene.tree.ids[index] ?? '');
  return [info?.place, info?.label?.trim()].filter(Boolean).join(' · ');
}

const tooMany = (indices: readonly number[]): boolean => indices.length > MOST_LINES;

function write(frame: Frame, index: number, words: string, type: number, y: number): void {
  const { context, scene, topOf } = frame;
  const x = at(scene.layout.x, index) + PADDING;
  context.fillText(clip(words, CARD_WIDTH - 2 * PADDING, type), x, topOf(index) + y);
}

/** One line of text on each folded card. Gives the ids whose texts are missing. */
export function paintLines(frame: Frame, indices: readonly number[], type: number): string[] {
  const { context, scene, palette, textOf } = frame;
  if (tooMany(indices)) return [];
  const missing: string[] = [];
  context.textBaseline = 'middle';
  context.font = `${type}px ${palette.font}`;
  context.fillStyle = palette.dim;
  for (const index of indices) {
    const id = scene.tree.ids[index] ?? '';
    const text = textOf(id);
    if (text === undefined) missing.push(id);
    else write(frame, index, excerpt(text, false), type, at(scene.layout.h, index) / 2);
  }
  return missing;
}

/** Place, label and, where there is room, a line of text on painted cards. Gives the ids whose texts are missing. */
export function paintLabels(frame: Frame, indices: readonly number[]): string[] {
  const { context, scene, view, palette, textOf, isLive } = frame;
  if (view.zoom < WORDS_ZOOM || tooMany(indices)) return [];
  const missing: string[] = [];
  const type = TYPE / view.zoom;
  const shift = view.zoom < TEXT_ZOOM ? 0 : 0.65 * type;
  context.textBaseline = 'middle';
  context.font = `${type}px ${palette.font}`;
  for (const index of indices) {
    const id = scene.tree.ids[index] ?? '';
    const middle = at(scene.layout.h, index) / 2;
    context.fillStyle = palette.dim;
    write(frame, index, headingOf(frame, index), type, middle - shift);
    if (shift === 0) continue;
    const text = textOf(id);
    context.fillStyle = palette.ink;
    if (text === undefined) missing.push(id);
    else write(frame, index, excerpt(text, isLive(id)), type, middle + shift);
  }
  return missing;
}

/** What painted cards say from afar: folded ones a line as long as it is legible. Gives the ids whose texts are missing. */
export function paintFarLabels(frame: Frame, indices: readonly number[]): string[] {
  const { scene, view } = frame;
  const tall = indices.filter((index) => !isFolded(scene, index));
  const folded = view.zoom < TEXT_ZOOM ? [] : indices.filter((index) => isFolded(scene, index));
  return [...paintLabels(frame, tall), ...paintLines(frame, folded, TYPE / view.zoom)];
}
