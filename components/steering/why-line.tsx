'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import type { OverrideReason } from '@/lib/loom/choice';
import { useLoom } from '@/lib/store/loom-store-context';
import { unexplained } from '@/lib/store/slices/reason-slice';
import { IconButton } from '../ui/icon-button';
import { Kbd } from '../ui/kbd';
import { ReasonFields } from './reason-fields';

/** Asks why the last suggestion was not taken, where nothing was said; answered or left, as one likes. */
export const WhyLine = () => {
  const { choiceId, open, openWhy, leaveWhy } = useLoom((state) => ({
    choiceId: unexplained(state)?.choice.id ?? null,
    open: state.whyOpen,
    openWhy: state.openWhy,
    leaveWhy: state.leaveWhy,
  }));
  if (choiceId === null) return null;
  if (open) return <WhyFields key={choiceId} />;
  return (
    <div className="flex items-center gap-1 border-line border-t py-0.5 pr-2 pl-4 text-dim text-xs">
      <button
        type="button"
        aria-keyshortcuts="Shift+R"
        onClick={() => openWhy(true)}
        className="rounded hover:text-ink"
      >
        You took another than the suggestion. Why? <Kbd>Shift r</Kbd>
      </button>
      <IconButton
        label="Leave it unsaid"
        icon={<X aria-hidden />}
        className="ml-auto size-6 [&_svg]:size-3.5"
        onClick={leaveWhy}
      />
    </div>
  );
};

const WhyFields = () => {
  const { explain, openWhy } = useLoom((state) => ({ explain: state.explain, openWhy: state.openWhy }));
  const [text, setText] = useState('');
  const [code, setCode] = useState<OverrideReason | null>(null);
  return (
    <div className="border-line border-t px-4 py-2">
      <ReasonFields
        label="Why you took another than the suggestion"
        placeholder="Why? A digit answers; or words, and Enter keeps them"
        text={text}
        code={code}
        onText={setText}
        onCode={setCode}
        onPicked={(picked) => void explain(text, picked)}
        onKeep={() => void explain(text, code)}
        onDrop={() => openWhy(false)}
      />
    </div>
  );
};
