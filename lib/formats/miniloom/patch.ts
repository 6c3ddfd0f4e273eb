import { type Diff, type Patch, patchApply, patchFromText } from 'diff-match-patch-es';
import { z } from 'zod';
import { FormatError } from '../format-error';
import { named } from '../tree/notes';

const operation = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
/** Pairs, or, as some versions of the library wrote them, objects with the keys 0 and 1. */
const diffSchema = z
  .union(
    [z.tuple([operation, z.string()]), z.object({ 0: operation, 1: z.string() })],
    'a difference is a pair of -1, 0 or 1 and a text',
  )
  .transform((diff): Diff => [diff[0], diff[1]]);
const WHOLE = 'a place or length is a whole number from 0';
const count = z.int(WHOLE).nonnegative(WHOLE);
const patchSchema = z
  .object(
    {
      diffs: z.array(diffSchema, 'the differences are a list'),
      start1: count,
      start2: count,
      length1: count,
      length2: count,
    },
    'a patch is an object with diffs, start1, start2, length1 and length2',
  )
  .refine(
    ({ diffs, length1, length2 }) => lengthOf(diffs, 1) === length1 && lengthOf(diffs, -1) === length2,
    'the lengths of the patch are not those of its texts',
  );

/** The length of the text before (without insertions, 1) or after (without deletions, -1). */
const lengthOf = (diffs: readonly Diff[], without: 1 | -1): number =>
  diffs.reduce((sum, [kind, text]) => (kind === without ? sum : sum + text.length), 0);

type Where = () => string;

const notRead = (where: string, why: string) => new FormatError(`The patch cannot be read: ${why}.`, where);

/** The patches of a node: a list, or their text form; an empty text is none. Throws a FormatError for anything else. */
export function readPatches(value: unknown, where: Where): Patch[] {
  if (typeof value === 'string') return value === '' ? [] : readPatches(fromText(value, where), where);
  if (!Array.isArray(value)) throw notRead(where(), 'it is neither a list nor a text');
  return value.map((patch, i) => {
    const result = patchSchema.safeParse(patch);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    throw notRead(
      `${where()}[${i}]${issue?.path.length ? `.${issue.path.join('.')}` : ''}`,
      issue?.message ?? '',
    );
  });
}

function fromText(text: string, where: Where): Patch[] {
  try {
    return patchFromText(text);
  } catch {
    throw notRead(where(), 'its text is not that of patches');
  }
}

/** Only what fits exactly: MiniLoom makes every patch from the text that it is applied to. */
const EXACT = { matchThreshold: 0, matchDistance: 0, patchDeleteThreshold: 0, diffTimeout: 0.05 };

/** The text that patches make of another. Throws a FormatError where they do not fit it. */
export function applyPatches(patches: Patch[], text: string, id: string, where: Where): string {
  const misfit = () =>
    new FormatError(`The patch of the node ${named(id)} does not fit the text of its parent.`, where());
  let result: ReturnType<typeof patchApply>;
  try {
    result = patchApply(patches, text, EXACT);
  } catch {
    throw misfit();
  }
  const [patched, fitted] = result;
  if (typeof patched !== 'string' || !Array.isArray(fitted) || fitted.includes(false)) throw misfit();
  return patched;
}

/**
 * What patches do no more than put at the end of a text of which only the length and the end need to be known; null where
 * they do anything else. It is what the library would make of them, without the whole text.
 */
export function appended(
  patches: readonly Patch[],
  length: number,
  endOf: (length: number) => string,
): string | null {
  if (patches.length === 0) return '';
  const [patch] = patches;
  if (patches.length > 1 || !patch) return null;
  const [context, added, ...more] = patch.diffs[0]?.[0] === 0 ? patch.diffs : [null, ...patch.diffs];
  if (added?.[0] !== 1 || more.length > 0) return null;
  const before = context?.[1] ?? '';
  const fits = patch.start2 + before.length === length && endOf(before.length) === before;
  return fits ? added[1] : null;
}
