import { useMemo } from 'react';
import { compareRubrics } from '@/lib/judging/rubric/compare-rubrics';
import type { DiffPart } from '@/lib/judging/rubric/word-diff';
import type { Rubric } from '@/lib/loom/settings';

interface RubricDiffProps {
  before: Rubric;
  after: Rubric;
}

/** What differs from a version to the rubric in the editor, in words. */
export const RubricDiff = ({ before, after }: RubricDiffProps) => {
  const changes = useMemo(() => compareRubrics(before, after), [before, after]);
  if (changes.length === 0) return <p className="text-dim text-xs">The editor holds this very rubric.</p>;
  return (
    <ul
      aria-label="What the editor changes"
      className="grid gap-2 rounded-xl border border-line bg-bg p-3.5 text-[13px]"
    >
      {changes.map(({ what, parts }) => (
        <li key={what}>
          <span className="font-medium">{what}</span>
          {parts ? (
            <p className="mt-0.5 whitespace-pre-wrap break-words text-dim text-xs">
              {parts.map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place.
                <Words key={at} {...part} />
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

const Words = ({ kind, text }: DiffPart) => {
  if (kind === 'added') return <ins className="rounded-sm bg-leaf-soft text-leaf no-underline">{text}</ins>;
  if (kind === 'removed') return <del className="text-no">{text}</del>;
  return text;
};
