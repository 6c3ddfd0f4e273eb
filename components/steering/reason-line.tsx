'use client';

import { reasonWords } from '@/lib/loom/choice';
import { useLoom } from '@/lib/store/loom-store-context';
import { ReasonFields } from './reason-fields';

/** Why the next choice is made; kept with it. */
export const ReasonLine = () => {
  const { reason, code, open, setReason, setCode, openReason } = useLoom((state) => ({
    reason: state.reason,
    code: state.reasonCode,
    open: state.reasonOpen,
    setReason: state.setReason,
    setCode: state.setReasonCode,
    openReason: state.openReason,
  }));
  const words = reasonWords({ reason: reason || null, ...(code && { reasonCode: code }) });
  if (!open && words === null) return null;
  if (!open) {
    return (
      <button
        type="button"
        onClick={() => openReason(true)}
        className="w-full truncate border-line border-t px-4 py-1.5 text-left text-dim text-xs hover:text-ink"
      >
        Reason for your next choice: <span className="text-ink">{words}</span>
      </button>
    );
  }
  return (
    <div className="border-line border-t px-4 py-2">
      <ReasonFields
        label="Reason for your next choice"
        placeholder="Why? A digit picks; or words, and Enter keeps them"
        text={reason}
        code={code}
        onText={setReason}
        onCode={setCode}
        onPicked={(picked) => {
          setCode(picked);
          openReason(false);
        }}
        onKeep={() => openReason(false)}
        onDrop={() => {
          setReason('');
          setCode(null);
          openReason(false);
        }}
        onLeave={() => openReason(false)}
      />
    </div>
  );
};
