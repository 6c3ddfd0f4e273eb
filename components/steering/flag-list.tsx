import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { GateFlag } from '@/lib/loom/gate-flag';

/** What the gates say, each with its reason. A flag hides nothing. */
export const FlagList = ({ flags }: { flags: readonly GateFlag[] }) => {
  if (flags.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-no text-xs">
      {flags.map((flag) => (
        <li key={`${flag.gate} ${flag.reason}`} className="flex items-start gap-1.5">
          {flag.severity === 'block' ? (
            <OctagonAlert aria-label="kept from the judge" className="mt-[3px] size-3 shrink-0" />
          ) : (
            <TriangleAlert aria-label="warning" className="mt-[3px] size-3 shrink-0" />
          )}
          <span className="min-w-0 break-words">{flag.reason}</span>
        </li>
      ))}
    </ul>
  );
};
