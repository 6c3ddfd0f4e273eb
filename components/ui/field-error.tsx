import { CircleAlert } from 'lucide-react';

/** What is wrong with a group of fields. */
export const FieldError = ({ children }: { children: string | undefined }) =>
  children ? (
    <p role="alert" className="flex items-start gap-1.5 text-no text-xs">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {children}
    </p>
  ) : null;
