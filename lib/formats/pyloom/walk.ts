import { FormatError } from '../format-error';
import { BREATH } from '../tree/each';
import { isObject } from '../tree/is-object';

/** A node of the file, before its values are looked at. */
export interface Walked {
  node: Record<string, unknown>;
  /** Place of its parent in the walk, -1 for the root. */
  above: number;
  /** Place among its siblings. */
  index: number;
}

/** All nodes below a root, each before its children, siblings in order. Needs no stack, however deep they nest. */
export function* walk(root: unknown, where: WhereOf): Generator<number, Walked[]> {
  const walked: Walked[] = [];
  const waiting: { node: unknown; above: number; index: number }[] = [{ node: root, above: -1, index: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, above, index } = next;
    const place = walked.length;
    if (!isObject(node))
      throw new FormatError(
        'a node is an object with text and children',
        above < 0 ? where(walked, -1) : `${where(walked, above)}.children[${index}]`,
      );
    walked.push({ node, above, index });
    const children = node.children ?? [];
    if (!Array.isArray(children))
      throw new FormatError('a list of nodes is expected here', `${where(walked, place)}.children`);
    for (let i = children.length - 1; i >= 0; i--) {
      waiting.push({ node: children[i], above: place, index: i });
    }
    if (walked.length % BREATH === 0) yield 0.1;
  }
  return walked;
}

export type WhereOf = (walked: readonly Walked[], place: number) => string;

/** How many steps of a path are shown: it can be as long as the tree is deep. */
const SHOWN = 12;

/** The JSON path of a walked node, its middle left out where it is very long; `base` is where the root stands. */
export const whereIn =
  (base: string): WhereOf =>
  (walked, place) => {
    const steps: number[] = [];
    for (let at = place; at > 0; at = walked[at]?.above ?? -1) steps.push(walked[at]?.index ?? 0);
    steps.reverse();
    const step = (index: number) => `.children[${index}]`;
    const text =
      steps.length <= SHOWN
        ? steps.map(step).join('')
        : `${steps.slice(0, 3).map(step).join('')} … (${steps.length - 6} levels) …${steps.slice(-3).map(step).join('')}`;
    return base ? base + text : text.replace(/^\./u, '');
  };
