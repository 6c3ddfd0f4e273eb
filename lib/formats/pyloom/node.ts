import type { NodeOrigin } from '../../loom/node';
import { FormatError } from '../format-error';
import { checkText } from '../tree/check-text';
import type { Foreign } from '../tree/foreign';
import { isObject } from '../tree/is-object';
import type { TreeNode } from '../tree-file';
import { below, unknownKeys } from '../unknown-keys';
import { readTime } from './time';

const NODE_KEYS: ReadonlySet<string> = new Set(['id', 'parent_id', 'text', 'children']);

/** Reads one node; `responses` are the file's `model_responses`, which name the models. */
export function nodeReader(responses: unknown) {
  const models = isObject(responses) ? new Map(Object.entries(responses)) : new Map<string, unknown>();
  return (node: Record<string, unknown>, id: string, where: () => string): Omit<TreeNode, 'parentId'> => {
    const at = () => below(where(), 'text');
    if (typeof node.text !== 'string') throw new FormatError('the text of a node is a text in quotes', at());
    const { text } = node;
    checkText(text, id, at);
    const keys = unknownKeys(node, NODE_KEYS, where);
    const meta = isObject(node.meta) ? node.meta : {};
    const origin = originOf(meta.source);
    const createdAt = readTime(meta.creation_timestamp);
    const foreign: Foreign = { id, ...(keys.length > 0 && { keys }) };
    return {
      id,
      text,
      origin,
      ...(origin === 'model' && { model: modelOf(node.generation, models) }),
      ...(createdAt !== null && { createdAt }),
      foreign: { pyloom: foreign },
    };
  };
}

/** `mixed` is a model's text that a person changed. */
function originOf(source: unknown): NodeOrigin {
  if (source === 'AI') return 'model';
  return source === 'prompt' || source === 'mixed' ? 'human' : 'import';
}

function modelOf(generation: unknown, models: ReadonlyMap<string, unknown>): string | null {
  const id = isObject(generation) ? generation.id : undefined;
  const response = typeof id === 'string' ? models.get(id) : undefined;
  const model = isObject(response) ? response.model : undefined;
  return typeof model === 'string' ? model : null;
}
