'use client';

import { useLoom } from '@/lib/store/loom-store-context';
import { Pill } from '../../ui/pill';

/** Says when the page no longer hears the server. What it shows then is what was last heard. */
export const ConnectionMark = () => {
  const connection = useLoom((state) => state.connection);
  return (
    <span role="status">
      {connection === 'reconnecting' ? (
        <Pill tone="sun" title="The server does not answer. What you see is what was last heard.">
          reconnecting…
        </Pill>
      ) : (
        <span className="sr-only">{connection === 'live' ? 'Connected' : 'Connecting'}</span>
      )}
    </span>
  );
};
