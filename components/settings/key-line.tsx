import { KeyRound, TriangleAlert } from 'lucide-react';
import type { ServerView } from '@/lib/contract/request';

/** Where a server's key comes from; never the key. */
export const KeyLine = ({ value }: { value: ServerView['key'] }) => {
  if (value.from === 'env' && !value.present)
    return (
      <span className="flex items-center gap-1.5 text-no">
        <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
        <span>
          The key’s variable <code className="font-mono text-xs">{value.name}</code> is not set: set it and
          start Espalier again.
        </span>
      </span>
    );
  return (
    <span className="flex items-center gap-1.5">
      <KeyRound aria-hidden className="size-3.5" />
      {value.from === 'none' ? 'No key' : null}
      {value.from === 'env' ? (
        <span>
          Key from <code className="font-mono">{value.name}</code>
        </span>
      ) : null}
      {value.from === 'stored' ? `Key kept encrypted${value.hint ? `, ends in ${value.hint}` : ''}` : null}
    </span>
  );
};
