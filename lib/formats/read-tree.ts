import { readBonsaiTree } from './bonsai/read-tree';
import { readEspalier } from './espalier/read';
import { readLoomsidian } from './loomsidian/read';
import { readMiniLoom } from './miniloom/read';
import { readPyloom } from './pyloom/read';
import type { Reading, TreeFile, TreeFormat } from './tree-file';

const READERS: Record<TreeFormat, (json: unknown) => Reading<TreeFile>> = {
  espalier: readEspalier,
  bonsai: readBonsaiTree,
  loomsidian: readLoomsidian,
  pyloom: readPyloom,
  miniloom: readMiniLoom,
};

/**
 * Reads the parsed JSON of a tree file. Ids in it may be any texts; they come back unique, parents come before their
 * children, siblings in order, and no text is longer than a node holds. Throws a FormatError with the JSON path for
 * anything that is no tree: missing parents, cycles, repeated ids, wrong types. The JSON itself is left as it is, and
 * values of keys that Espalier does not know are kept by reference under `foreign`.
 */
export const readTree = (format: TreeFormat, json: unknown): Reading<TreeFile> => READERS[format](json);
