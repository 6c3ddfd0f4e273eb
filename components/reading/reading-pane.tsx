'use client';

import { useState } from 'react';
import { ReadingHeading } from './reading-heading';
import { RunningText } from './running-text';
import { usePath } from './use-path';

/** The selected node's path, or the head's, as a text to be read. */
export const ReadingPane = () => {
  const { path, selectedId } = usePath();
  const markedId = selectedId ?? path.at(-1) ?? '';
  const [pointedId, point] = useState<string | null>(null);
  return (
    <section aria-label="Reading" className="flex h-full min-h-0 flex-col bg-panel">
      <ReadingHeading path={path} markedId={markedId} pointedId={pointedId} />
      <RunningText path={path} selectedId={selectedId} onPoint={point} />
    </section>
  );
};
