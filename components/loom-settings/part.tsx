import { type ReactNode, useId } from 'react';

interface PartProps {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, under a heading. */
export const Part = ({ title, hint, children }: PartProps) => {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-3.5 border-line border-t pt-5 first:border-t-0 first:pt-0"
    >
      <div>
        <h3 id={id} className="font-semibold text-[13px]">
          {title}
        </h3>
        {hint ? <p className="mt-0.5 text-dim text-xs">{hint}</p> : null}
      </div>
      {children}
    </section>
  );
};
