import type { OverridesReply } from '@/lib/contract/teaching';

interface OverrideListProps {
  shown: OverridesReply['shown'];
  /** Off: what the judge would be shown. */
  on: boolean;
}

/** The overrides word for word, newest first. */
export const OverrideList = ({ shown, on }: OverrideListProps) => {
  if (shown.length === 0)
    return (
      <p className="text-[13px] text-dim">
        There is no override yet: wherever something was suggested, people took it.
      </p>
    );
  return (
    <details className="text-[13px]">
      <summary className="rounded font-medium">
        {on ? 'What the judge is shown' : 'What it would be shown'}
      </summary>
      <ol className="mt-2.5 grid max-h-96 gap-3 overflow-y-auto">
        {shown.map(({ suggested, taken, reason }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: overrides may say the same; their place names them.
          <li key={at} className="grid gap-1 rounded-xl border border-line bg-bg p-3">
            <p className="text-dim text-xs">Suggested</p>
            <p className="whitespace-pre-wrap break-words font-reading text-dim">{suggested}</p>
            <p className="mt-1 text-dim text-xs">Taken instead</p>
            <p className="whitespace-pre-wrap break-words font-reading">{taken}</p>
            <p className="mt-1 text-xs">{reason ? `Because: ${reason}` : 'No reason given.'}</p>
          </li>
        ))}
      </ol>
    </details>
  );
};
