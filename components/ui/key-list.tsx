import { cn } from './cn';
import { Kbd } from './kbd';

export interface KeyGroup {
  title: string;
  /** The names of the keys as they stand on them, `…` for a range, and what they do. */
  keys: readonly { keys: readonly string[]; does: string }[];
}

/** Keys and what they do, by group. */
export const KeyList = ({ groups, className }: { groups: readonly KeyGroup[]; className?: string }) => (
  <div className={cn('grid gap-5', className)}>
    {groups.map(({ title, keys }) => (
      <section key={title}>
        <h3 className="mb-1.5 font-medium text-dim text-xs">{title}</h3>
        <dl className="grid gap-1.5 text-[13px]">
          {keys.map(({ keys: names, does }) => (
            <div key={does} className="grid grid-cols-[7rem_1fr] gap-2">
              <dt className="flex flex-wrap items-start gap-1">
                {names.map((name) =>
                  name === '…' ? <span key={name}>…</span> : <Kbd key={name}>{name}</Kbd>,
                )}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);
