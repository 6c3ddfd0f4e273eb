'use client';

import { useState } from 'react';
import type { RubricsReply, RubricView } from '@/lib/contract/teaching';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { Rubric } from '@/lib/loom/settings';
import { Button } from '../../ui/button';
import { Pill } from '../../ui/pill';
import { TimeAgo } from '../../ui/time-ago';
import { toast } from '../../ui/toast';
import { Panel } from '../teaching/panel';
import { counted } from '../teaching/words';
import { RubricDiff } from './rubric-diff';

interface VersionsPanelProps {
  rubrics: RubricsReply;
  /** As it stands in the editor. */
  rubric: Rubric;
  onRestore: (rubric: Rubric) => void;
}

/** Every rubric the loom has had; any of them can be looked at beside the one in the editor, and taken back into it. */
export const VersionsPanel = ({ rubrics, rubric, onRestore }: VersionsPanelProps) => {
  const [open, setOpen] = useState<string | null>(null);
  const inEditor = rubricHash(rubric);
  const restore = (version: RubricView) => {
    onRestore(version.rubric);
    toast(`Rubric ${version.number} is in the editor`, {
      description: 'Save to judge by it.',
      action: { label: 'Undo', onClick: () => onRestore(rubric) },
    });
  };
  return (
    <Panel
      title="Versions"
      hint="Kept whenever a changed rubric is saved. Each ranking names the one it was made by."
    >
      <ol className="grid gap-3">
        {rubrics.versions.map((version) => (
          <li key={version.hash} className="grid gap-2 border-line border-t pt-3 first:border-t-0 first:pt-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[13px]">
              <span className="font-medium">Rubric {version.number}</span>
              {version.hash === rubrics.hash ? <Pill tone="leaf">in use</Pill> : null}
              <TimeAgo at={version.createdAt} className="text-dim text-xs" />
              <span className="flex-1 text-dim text-xs">{usedBy(version)}</span>
              <span className="flex gap-1.5">
                <Button
                  size="sm"
                  variant="quiet"
                  aria-expanded={open === version.hash}
                  aria-label={`Compare rubric ${version.number} with the editor`}
                  onClick={() => setOpen(open === version.hash ? null : version.hash)}
                >
                  Compare
                </Button>
                <Button
                  size="sm"
                  aria-label={`Restore rubric ${version.number}`}
                  disabled={version.hash === inEditor}
                  onClick={() => restore(version)}
                >
                  Restore
                </Button>
              </span>
            </div>
            {open === version.hash ? <RubricDiff before={version.rubric} after={rubric} /> : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
};

const usedBy = ({ rankings, runs }: RubricView): string =>
  [counted(rankings, 'ranking'), runs.length > 0 && counted(runs.length, 'judge run')]
    .filter(Boolean)
    .join(', ');
