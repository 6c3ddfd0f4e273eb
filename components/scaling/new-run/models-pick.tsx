'use client';

import Link from 'next/link';
import type { RunDraft } from './draft';
import { FamilyPick } from './family-pick';
import type { Checks } from './use-check';
import type { FormFacts } from './use-form-facts';

interface ModelsPickProps {
  draft: RunDraft;
  facts: FormFacts;
  checks: Checks;
  /** Models of the run this one is to be like that are in no family any more. */
  missing: readonly string[];
  onChange: (draft: RunDraft) => void;
}

const LINK = 'rounded-md underline underline-offset-2 hover:text-ink';

/** The families there are, with their models to tick. */
export const ModelsPick = ({ draft, facts, checks, missing, onChange }: ModelsPickProps) => {
  const alone = facts.servers.every(({ kind }) => kind === 'practice');
  return (
    <section aria-labelledby="models-to-score">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <h3 id="models-to-score" className="font-medium text-[13px]">
          Models
        </h3>
        <p className="text-dim text-xs">
          More families and sizes are in{' '}
          <Link href="/families" className={LINK}>
            Families
          </Link>
          {alone ? (
            <>
              , a server for them in{' '}
              <Link href="/settings" className={LINK}>
                Settings
              </Link>
            </>
          ) : null}
          . What is filled in here is kept.
        </p>
      </div>
      {missing.length > 0 ? (
        <p role="alert" className="mb-2 text-no text-xs">
          In no family any more, so left out: {missing.join(', ')}.
        </p>
      ) : null}
      <div className="rounded-xl border border-line bg-panel">
        {facts.families.map((family) => (
          <FamilyPick
            key={family.id}
            family={family}
            draft={draft}
            servers={facts.servers}
            checks={checks}
            onChange={onChange}
          />
        ))}
      </div>
    </section>
  );
};
