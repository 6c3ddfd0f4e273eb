import type { RubricVersion } from '../../loom/rubric-version';

type Known = Pick<RubricVersion, 'number' | 'hash'>;

/** The number under which a rubric is kept in its loom; null for one from before versions were kept. */
export const versionOf = (hash: string, versions: readonly Known[]): number | null =>
  versions.find((version) => version.hash === hash)?.number ?? null;

/** Which rubric a ranking was made by, in words: "rubric 3". */
export const rubricWords = (hash: string, versions: readonly Known[]): string => {
  const number = versionOf(hash, versions);
  return number === null ? 'a rubric that was not kept' : `rubric ${number}`;
};
