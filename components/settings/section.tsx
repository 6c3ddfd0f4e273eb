import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  description: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

export const Section = ({ title, description, action, children }: SectionProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 first-of-type:mt-7">
      <div className="mb-4 flex items-end gap-6">
        <div className="min-w-0 flex-1">
          <h2 id={id} className="font-semibold text-base">
            {title}
          </h2>
          <p className="mt-0.5 max-w-prose text-[13px] text-dim">{description}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
};
