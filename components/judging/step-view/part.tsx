import { type ReactNode, useId } from 'react';

interface PartProps {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** One matter of the step, under a heading. */
export const Part = ({ title, hint, children }: PartProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="mb-2 font-semibold text-[13px]">
        {title}
      </h3>
      {hint ? <p className="-mt-1.5 mb-2 max-w-prose text-dim text-xs">{hint}</p> : null}
      {children}
    </section>
  );
};
