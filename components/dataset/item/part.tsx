import type { ReactNode } from 'react';

/** A named part of the item's panel. */
export const Part = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <section className="grid gap-1.5">
    <h3 className="font-medium text-dim text-xs">{title}</h3>
    {children}
  </section>
);
