import { Button } from '../../ui/button';
import { count } from '../quality-words';
import type { ShownItem } from '../shown-item';
import type { Failed } from './use-second-judge';

interface FailedListProps {
  failed: readonly Failed[];
  itemAt: (place: string) => ShownItem | null;
  onOpen: (place: string) => void;
}

/** The items that got no readable answer, each with what was said instead. */
export const FailedList = ({ failed, itemAt, onOpen }: FailedListProps) =>
  failed.length === 0 ? null : (
    <section
      aria-label="Items without an answer"
      className="grid gap-1.5 rounded-lg border border-line p-3 text-[13px]"
    >
      <p>{count(failed.length, 'item', 'items')} got no readable answer, and nothing is kept for it:</p>
      <ul className="grid max-h-60 gap-1 overflow-y-auto">
        {failed.map(({ place, message }) => {
          const item = itemAt(place);
          return (
            <li key={place} className="flex items-baseline gap-2">
              {item ? (
                <Button size="sm" variant="quiet" onClick={() => onOpen(place)}>
                  Item {item.number}
                </Button>
              ) : null}
              <span className="min-w-0 break-words text-dim">{message}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
