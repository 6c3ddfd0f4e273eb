import { appended, applyPatches, readPatches } from './patch';
import type { Rendered } from './rendered';

export interface Rewritten {
  /** The node that the text goes on from, -1 for none. */
  above: number;
  text: string;
}

/** What a patch makes of the text of its node's parent: a continuation of it, or of the lowest node above that it keeps. */
export function rewrite(
  texts: Rendered,
  parent: number,
  patch: unknown,
  id: string,
  where: () => string,
): Rewritten {
  const patches = readPatches(patch, where);
  const added = appended(patches, texts.lengthAt(parent), (length) => texts.endOf(parent, length));
  if (added !== null) return { above: parent, text: added };

  const before = texts.textAt(parent);
  texts.spend((patches.length + 1) * before.length);
  const after = applyPatches(patches, before, id, where);
  texts.spend(after.length);
  const kept = commonLength(before, after);
  let above = parent;
  while (above >= 0 && texts.lengthAt(above) > kept) above = texts.aboveOf(above);
  return { above, text: after.slice(texts.lengthAt(above)) };
}

function commonLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
