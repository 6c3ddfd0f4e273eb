import { cn } from './cn';

export const Mark = ({ className }: { className?: string }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    className={cn('size-5.5 text-leaf', className)}
  >
    <path d="M12 22V3M12 18C8 18 5 17 3 14M12 18c4 0 7-1 9-4M12 12C9 12 6 11 4.5 8M12 12c3 0 6-1 7.5-4" />
  </svg>
);
