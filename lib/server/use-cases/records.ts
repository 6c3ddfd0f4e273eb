import 'server-only';
import type { LoomNode } from '@/lib/loom/node';
import type { NewNode } from '../ports/repository';

/** A new node with nothing said of it yet but what is given. */
export const newNode = (
  given: Pick<LoomNode, 'id' | 'loomId' | 'parentId' | 'stepId' | 'origin' | 'state' | 'createdAt'> &
    Partial<NewNode>,
): NewNode => ({
  text: '',
  raw: null,
  model: null,
  finish: null,
  error: null,
  flags: [],
  editedFrom: null,
  tokens: null,
  logprob: null,
  score: null,
  foreign: null,
  ...given,
});
