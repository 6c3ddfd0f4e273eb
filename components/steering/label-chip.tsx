import { cn } from '../ui/cn';

const TONES = ['text-yes', 'text-no'];

/** An item's label. Its text carries the meaning, its colour only helps. */
export const LabelChip = ({ text, index }: { text: string; index: number }) => (
  <span
    className={cn(
      'inline-block whitespace-nowrap rounded-[5px] border border-current px-1.5 font-semibold text-xs leading-[17px]',
      TONES[index] ?? 'text-dim',
    )}
  >
    {text.trim()}
  </span>
);
