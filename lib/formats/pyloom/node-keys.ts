import type { LoomNode } from '../../loom/node';
import { foreignOf } from '../tree/foreign';
import { withDefaults } from '../tree/with-defaults';
import type { UnknownKeys } from '../unknown-keys';
import { writeTime } from './time';

/** A node as pyloom has it, but for its children: what its own file said of it, else what Espalier knows. */
export function nodeKeys(node: LoomNode, id: string, parentId: string | null): UnknownKeys {
  const kept = foreignOf(node, 'pyloom').keys ?? [];
  return [
    ['id', id],
    ['parent_id', parentId ?? undefined],
    ['text', node.text],
    ...withDefaults(kept, [
      ['mutable', true],
      ['meta', { source: sourceOf(node), modified: false, creation_timestamp: writeTime(node.createdAt) }],
    ]),
  ];
}

/** `mixed` is a model's text that a person changed. */
function sourceOf({ origin, editedFrom }: LoomNode): 'AI' | 'prompt' | 'mixed' {
  if (origin === 'model') return 'AI';
  return origin === 'human' && editedFrom !== null ? 'mixed' : 'prompt';
}
