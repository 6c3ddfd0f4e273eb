'use client';

import { Flag } from 'lucide-react';
import Link from 'next/link';
import { useLoom } from '@/lib/store/loom-store-context';
import { flagCount } from '../../autopilot/words';
import { Button } from '../../ui/button';

/** The doubts the autopilot left behind; not there while there are none. */
export const FlagsLink = () => {
  const { flags, loomId } = useLoom((state) => ({ flags: state.flags, loomId: state.loom.id }));
  if (flags === 0) return null;
  return (
    <Button asChild size="sm" className="text-sun">
      <Link
        href={`/looms/${encodeURIComponent(loomId)}/flags`}
        prefetch={false}
        title="Steps the autopilot was not sure of"
        aria-label={`Look at ${flagCount(flags)} of the autopilot`}
      >
        <Flag aria-hidden />
        <span className="tabular-nums 2xl:hidden">{flags}</span>
        <span className="max-2xl:hidden">{flagCount(flags)}</span>
      </Link>
    </Button>
  );
};
