import type { LoomNode, NodeOrigin } from '../../loom/node';
import { epochMs } from '../tree/epoch-ms';
import type { Foreign } from '../tree/foreign';
import { isObject } from '../tree/is-object';
import type { TreeNode } from '../tree-file';
import { unknownKeys } from '../unknown-keys';

const KNOWN: ReadonlySet<string> = new Set(['patch', 'children']);

type Described = Pick<TreeNode, 'origin' | 'model' | 'finish' | 'createdAt' | 'foreign'>;

/**
 * What a MiniLoom node says beside its text. Rating, summary, type and parent are kept under `foreign`. `isFirst`: no text
 * stands above it; such a text is the prompt where no model wrote it.
 */
export function describe(value: unknown, isFirst: boolean, where: () => string): Described {
  const node = isObject(value) ? value : {};
  const keys = unknownKeys(node, KNOWN, where);
  const createdAt = epochMs(node.timestamp);
  const foreign: Foreign = { keys };
  const origin = originOf(node.type);
  return {
    origin: isFirst && origin !== 'model' ? 'prompt' : origin,
    model: typeof node.model === 'string' && node.model ? node.model : null,
    finish: finishOf(node.finishReason),
    ...(createdAt !== null && { createdAt }),
    foreign: { miniloom: foreign },
  };
}

function originOf(type: unknown): NodeOrigin {
  if (type === 'gen' || type === 'rewrite') return 'model';
  return type === 'import' ? 'import' : 'human';
}

function finishOf(reason: unknown): LoomNode['finish'] {
  if (reason === 'stop' || reason === 'length') return reason;
  if (reason === 'content_filter' || reason === 'content-filter') return 'content-filter';
  return typeof reason === 'string' && reason ? 'other' : null;
}
