import { z } from 'zod';
import type { LoomNode } from '../../loom/node';
import type { TreeFormat } from '../tree-file';
import type { UnknownKeys } from '../unknown-keys';
import { isObject } from './is-object';

const pairs = z.array(z.tuple([z.string(), z.unknown()]));
const foreignSchema = z.object({
  /** The id in the file, made unique where two nodes shared one. */
  id: z.string().optional(),
  /** Keys that Espalier has no place for. */
  keys: pairs.optional(),
  /** Further parents the node had. */
  otherParents: z.array(z.string()).optional(),
  /** Keys of the file itself, at its first node. */
  file: pairs.optional(),
});

/** What a file said of a node, kept in `foreign` under the name of its format. */
export type Foreign = Omit<z.infer<typeof foreignSchema>, 'keys' | 'file'> & {
  keys?: UnknownKeys;
  file?: UnknownKeys;
};

/** What a file of this format said of the node; empty where it came from elsewhere. */
export function foreignOf(node: Pick<LoomNode, 'foreign'>, format: TreeFormat): Foreign {
  const said = node.foreign?.[format];
  if (!isObject(said)) return {};
  const parsed = foreignSchema.safeParse(said);
  return parsed.success ? parsed.data : {};
}
