import { cn } from '../ui/cn';

const TONES = ['text-yes', 'text-no'];

/** A label as the dataset has it. Its text carries the meaning, its colour only helps. */
export const LabelText = ({ label, index }: { label: string; index: number }) => (
  <span
    className={cn(
      'inline-block max-w-48 truncate rounded-[5px] border border-current px-1.5 font-semibold text-xs leading-[17px]',
      TONES[index] ?? 'text-dim',
    )}
  >
    {label.trim()}
  </span>
);
