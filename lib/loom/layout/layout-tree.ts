import { type LoomTree, pathIndices, type TreeView } from '../tree';
import { buildColumns } from './build-columns';
import { type Draft, startDraft } from './draft';
import { at, type Layout, ROLE } from './layout';
import { BAND_HEIGHT, BAND_MARGIN, CARD_WIDTH, COLUMN_WIDTH, GAP, HEIGHTS, type Heights } from './metrics';
import { placeAside } from './place-aside';
import { placeBand } from './place-band';

export interface LayoutInput extends TreeView {
  heights?: Heights;
}

/**
 * Lays the forest out in O(n). A node's column is its depth. The path to the head is one straight row at y = 0; what was
 * rejected beside it hangs below, folded; the open step's candidates stand tall after the head, the first in its row.
 * All else lies below that band, in creation order, so that what is added later never moves what is there.
 */
export function layoutTree(tree: LoomTree, input: LayoutInput): Layout {
  const order = new Int32Array(tree.n);
  const draft = startDraft(tree, order, input.heights ?? HEIGHTS);
  const spine = pathIndices(tree, input.headIndex);
  const open = input.openStepNodes.filter((index) => tree.parent[index] === input.headIndex);
  for (const index of spine) draft.role[index] = ROLE.spine;
  for (const index of open) draft.role[index] = ROLE.open;
  const waiting = placeBand(draft, spine, open, BAND_HEIGHT);
  placeAside(draft, waiting, BAND_HEIGHT + BAND_MARGIN);
  return finish(draft, order);
}

function finish({ tree, y, h, role, contour }: Draft, order: Int32Array): Layout {
  const x = new Float64Array(tree.n);
  for (let index = 0; index < tree.n; index++) x[index] = at(tree.depth, index) * COLUMN_WIDTH;
  const columns = buildColumns(tree, y, order);
  const last = columns.start.length - 2;
  let bottom = 0;
  for (let column = 0; column <= last; column++) bottom = Math.max(bottom, at(contour, column) - GAP);
  const bounds = { x0: 0, y0: 0, x1: Math.max(0, last) * COLUMN_WIDTH + CARD_WIDTH, y1: bottom };
  return { n: tree.n, x, y, h, role, columns, bounds };
}
