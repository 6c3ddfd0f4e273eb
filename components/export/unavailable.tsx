import { CircleSlash } from 'lucide-react';
import Link from 'next/link';
import type { ExportChoice } from './formats';
import { nameOf } from './formats';

interface UnavailableProps {
  format: ExportChoice;
  reason: string;
  datasetId: string;
  /** A link is followed: the window is in the way. */
  onLeave: () => void;
}

/** Why a format is not to be had, and where that can be changed. */
export const Unavailable = ({ format, reason, datasetId, onLeave }: UnavailableProps) => (
  <div className="flex gap-3 rounded-xl border border-line bg-bg p-4 text-[13px]">
    <CircleSlash aria-hidden className="mt-0.5 size-4 shrink-0 text-dim" />
    <div>
      <p className="font-semibold">{nameOf(format)} is not available yet</p>
      <p className="mt-1 text-dim">{reason}</p>
      {format.startsWith('logodds') ? (
        <p className="mt-2">
          <Link
            href={`/datasets/${encodeURIComponent(datasetId)}?tab=controls`}
            prefetch={false}
            onClick={onLeave}
            className="underline"
          >
            Make the control prompts
          </Link>
        </p>
      ) : null}
    </div>
  </div>
);
