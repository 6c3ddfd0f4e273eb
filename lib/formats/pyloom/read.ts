import { FormatError } from '../format-error';
import { each } from '../tree/each';
import type { Foreign } from '../tree/foreign';
import { isObject } from '../tree/is-object';
import { Notes, named } from '../tree/notes';
import { rootOf } from '../tree/root-of';
import type { Reading, TreeFile, TreeNode } from '../tree-file';
import { unknownKeys } from '../unknown-keys';
import { nodeReader } from './node';
import { uniqueIds } from './unique-ids';
import { walk, whereIn } from './walk';

const FILE_KEYS: ReadonlySet<string> = new Set(['root', 'selected_node_id']);

/**
 * Reads a parsed pyloom file: with a `root`, or a bare node, of which `text` and `children` are enough. Tags, chapters and
 * all else that it says are kept for the way out. Throws a FormatError with the JSON path for anything that is no tree.
 */
export function* readPyloom(json: unknown): Reading<TreeFile> {
  if (!isObject(json)) throw new FormatError('This is no pyloom file: it is no object with a “root”.');
  const whole = isObject(json.root);
  if (!whole && !Array.isArray(json.children) && typeof json.text !== 'string')
    throw new FormatError(
      'This is no pyloom file: it has neither a “root” nor “text” and “children”.',
      'root',
    );
  const where = whereIn(whole ? 'root' : '');
  const walked = yield* walk(whole ? json.root : json, where);
  const notes = new Notes();
  const ids = yield* uniqueIds(walked, where, notes);
  const read = nodeReader(whole ? json.model_responses : undefined);

  const joined = whole && isJoint(walked[0]?.node);
  const nodes: TreeNode[] = [];
  /** Places of the parents in `nodes`. */
  const parent: number[] = [];
  /** Nothing is written from the root to the node. */
  const blank: boolean[] = [];
  yield* each(walked, [0.4, 1], ({ node, above }, place) => {
    const at = () => where(walked, place);
    const hangsOn = joined && above === 0 ? -1 : above;
    const plain = read(node, ids[place] as string, at);
    const isFirst = hangsOn < 0 || blank[hangsOn] === true;
    blank[place] = isFirst && plain.text === '';
    if (joined && place === 0) return;
    parent.push(joined && hangsOn >= 0 ? hangsOn - 1 : hangsOn);
    nodes.push({
      ...plain,
      parentId: hangsOn < 0 ? null : (ids[hangsOn] as string),
      // The first text, where no model wrote it, is the prompt.
      ...(isFirst && plain.origin !== 'model' && { origin: 'prompt' }),
    });
  });
  const first = nodes[0];
  if (!first) throw new FormatError('the file has no nodes', 'root.children');
  const fileKeys = whole ? unknownKeys(json, FILE_KEYS, () => '') : [];
  if (fileKeys.length > 0) (first.foreign?.pyloom as Foreign).file = fileKeys;

  const head = headOf(json.selected_node_id, nodes, notes);
  return {
    kind: 'tree',
    format: 'pyloom',
    nodes,
    rootId: nodes[rootOf(head, parent)]?.id ?? '',
    headId: nodes[head]?.id ?? '',
    name: null,
    settings: null,
    notes: notes.toList(),
    records: null,
  };
}

/** pyloom has one root: where a loom has several, they are written as the children of an empty one. */
const isJoint = (root: unknown): boolean =>
  isObject(root) && root.text === '' && isObject(root.espalier) && root.espalier.joins === 'roots';

function headOf(said: unknown, nodes: readonly TreeNode[], notes: Notes): number {
  if (typeof said !== 'string') return 0;
  const head = nodes.findIndex(({ id }) => id === said);
  if (head < 0)
    notes.add(`selected_node_id names ${named(said)}, which does not exist: the path is the root.`);
  return Math.max(0, head);
}
