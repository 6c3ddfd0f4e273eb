import { hasFlag, NONE } from '../tree';
import { SHAPE } from '../tree-shape';
import type { Draft } from './draft';
import { at, ROLE } from './layout';
import type { Waiting } from './place-band';

/** For each step the node taken at it, where it is not placed yet: it goes before its siblings, so that a branch runs straight. */
function leaders({ tree, role, placed }: Draft): Int32Array {
  const leader = new Int32Array(tree.stepIds.length).fill(NONE);
  for (let index = 0; index < tree.n; index++) {
    const step = at(tree.step, index);
    if (step === NONE || placed[index] || role[index] === ROLE.open) continue;
    if (hasFlag(tree, index, SHAPE.chosen)) leader[step] = index;
  }
  return leader;
}

/**
 * Places what is not in the band in creation order, each at the lowest free place of its column, not above its parent
 * and not above `top`; only what overflowed from the band continues its own stack. Later nodes come later: they move nothing.
 */
export function placeAside(draft: Draft, waiting: Waiting, top: number): void {
  const { tree, y, placed, role, contour } = draft;
  const leader = leaders(draft);
  let openPlaced = 0;

  const put = (index: number): void => {
    const free = at(contour, at(tree.depth, index));
    const parent = at(tree.parent, index);
    const floor = waiting.overflow[index] ? 0 : Math.max(top, parent === NONE ? top : at(y, parent));
    draft.place(index, Math.max(free, floor));
  };

  for (let index = 0; index < tree.n; index++) {
    if (role[index] === ROLE.open) {
      if (waiting.overflow[index]) put(waiting.open[openPlaced++] ?? index);
      continue;
    }
    if (placed[index]) continue;
    const first = leader[at(tree.step, index)] ?? NONE;
    if (first !== NONE && !placed[first] && tree.parent[first] === tree.parent[index]) put(first);
    if (!placed[index]) put(index);
  }
}
