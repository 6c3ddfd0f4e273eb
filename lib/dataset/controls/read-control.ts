import type { ItemFormat } from '../../loom/item-format';
import { markersOf } from '../markers';
import type { Row } from '../row';
import { CONTROL_FORM } from './control-form';
import { asLf, frameOf } from './frame';

/**
 * The control prompt that a candidate of a control loom makes: its text in place of the item's question. A repeated
 * “Control:” or item prefix, an answer, and whatever runs on behind go. Empty where nothing is left.
 */
export function readControl(
  candidate: string,
  row: Pick<Row, 'prompt' | 'question'>,
  format: ItemFormat,
): string {
  const marks = markersOf(format);
  const text = withoutEnd(withoutBeginning(asLf(candidate).trim(), marks.prefix), marks.answer);
  if (text === '') return '';
  const { before, after } = frameOf(row, format);
  return `${before}${text}${after}`;
}

function withoutBeginning(text: string, prefix: string): string {
  const beginnings = [CONTROL_FORM.control.trim(), prefix].filter(Boolean);
  const found = beginnings.find((beginning) => text.startsWith(beginning));
  return found === undefined ? text : withoutBeginning(text.slice(found.length).trim(), prefix);
}

function withoutEnd(text: string, answer: string): string {
  const ends = [`\n${CONTROL_FORM.item.trim()}`, CONTROL_FORM.control, answer].filter(Boolean);
  const lines = `\n${text}`;
  const cut = Math.min(lines.length, ...ends.map((end) => lines.indexOf(end)).filter((at) => at >= 0));
  return lines.slice(0, cut).trim();
}
