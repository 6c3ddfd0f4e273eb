import { Sprout } from 'lucide-react';
import { Pill } from '../ui/pill';

/** What the built-in model is, said plainly. */
export const PracticeCard = ({ name }: { name: string }) => (
  <li className="rounded-2xl border border-line bg-panel p-5">
    <div className="flex items-center gap-2.5">
      <Sprout aria-hidden className="size-4.5 text-leaf" />
      <h3 className="font-semibold">{name}</h3>
      <Pill>built in</Pill>
    </div>
    <p className="mt-2 max-w-prose text-[13px] text-dim leading-relaxed">
      A small grammar that writes items of the right shape, for learning the keys and for trying things
      without a key or a network. It follows no instructions and knows nothing: what it writes is not meant to
      be true. Its judge is a heuristic that looks at form, not at meaning. Use a real model server for a
      dataset you will rely on.
    </p>
  </li>
);
