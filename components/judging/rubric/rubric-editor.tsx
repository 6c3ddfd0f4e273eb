'use client';

import { useState } from 'react';
import type { RubricsReply } from '@/lib/contract/teaching';
import { versionOf } from '@/lib/judging/rubric/version-of';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { Rubric } from '@/lib/loom/settings';
import { messageOf } from '@/lib/store/http';
import { RubricFields } from '../../fields/rubric-fields';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { toast } from '../../ui/toast';
import { Panel } from '../teaching/panel';
import { changeJudge } from '../teaching/teaching-api';
import type { RubricDraft } from './use-rubric-draft';

interface RubricEditorProps {
  loomId: string;
  rubrics: RubricsReply;
  draft: RubricDraft;
  rubric: Rubric;
  onSaved: () => void;
}

const NOTHING_WRONG = new Map<string, string>();

/** The rubric to be edited. Saving it makes a version; steps ranked before keep the one they were ranked by. */
export const RubricEditor = ({ loomId, rubrics, draft, rubric, onSaved }: RubricEditorProps) => {
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const now = versionOf(rubrics.hash, rubrics.versions);

  const put = async (next: Rubric) => {
    const before = await changeJudge(loomId, { rubric: next });
    onSaved();
    return before.rubric;
  };
  const undo = (earlier: Rubric) => {
    put(earlier).then(
      () => toast('The earlier rubric judges again', { description: 'The other one is kept as a version.' }),
      (cause: unknown) => toast.error('Not undone', { description: messageOf(cause) }),
    );
  };
  const save = async () => {
    setTried(true);
    if (draft.problems) return;
    setBusy(true);
    setFailure(null);
    try {
      const before = await put(rubric);
      draft.discard();
      toast.success('Saved', {
        description: 'It holds for the steps to come.',
        action: { label: 'Undo', onClick: () => undo(before) },
      });
    } catch (cause) {
      setFailure(messageOf(cause));
    } finally {
      setBusy(false);
    }
  };
  const known = versionOf(rubricHash(rubric), rubrics.versions);
  return (
    <Panel
      title={
        draft.dirty
          ? known
            ? `Rubric ${known}, not in use`
            : 'A new rubric, not saved yet'
          : `Rubric ${now}, in use`
      }
      hint="What the judge is told, and what it scores from 1 to 5. Rankings already made keep the rubric they were made by."
      actions={
        <span className="flex gap-2">
          {draft.dirty ? (
            <Button variant="quiet" onClick={draft.discard}>
              Discard the changes
            </Button>
          ) : null}
          <Button variant="primary" busy={busy} disabled={!draft.dirty} onClick={save}>
            Save
          </Button>
        </span>
      }
    >
      <div className="grid gap-3.5">
        {failure ? <ErrorState title="Not saved">{failure}</ErrorState> : null}
        {draft.dirty && rubrics.judge.learned?.on ? (
          <p className="text-sun text-xs">
            The learned weights belong to rubric {now}: with another one saved they do not rank.
          </p>
        ) : null}
        <RubricFields
          rubric={rubric}
          onChange={draft.edit}
          errors={(tried && draft.problems) || NOTHING_WRONG}
        />
      </div>
    </Panel>
  );
};
