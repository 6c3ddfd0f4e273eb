import { Check, CornerDownRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useCanvasContext } from './canvas-context';
import type { CardData } from './card-data';

/** What can be done with the selected node, beside a candidate, under any other card. */
export const CardActions = ({ id, data }: { id: string; data: CardData }) => {
  const { onTake, onStartStep } = useCanvasContext();
  const take = data.canTake ? onTake : null;
  const start = data.canStart ? onStartStep : null;
  if (!take && !start) return null;
  return (
    <div
      className={cn(
        'nopan absolute z-10 flex animate-appear gap-1 rounded-lg shadow-shade group-data-[level=far]/canvas:hidden',
        take ? 'top-0 left-full ml-2.5' : 'top-full left-0 mt-1.5',
      )}
    >
      {take ? (
        <Button size="sm" onClick={() => take(id)}>
          <Check aria-hidden /> Take this one
        </Button>
      ) : null}
      {start ? (
        <Button size="sm" onClick={() => start(id)}>
          <CornerDownRight aria-hidden /> Start a step here
        </Button>
      ) : null}
    </div>
  );
};
