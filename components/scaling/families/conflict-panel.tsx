'use client';

import { useId, useState } from 'react';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { Button } from '../../ui/button';
import type { DraftFamily } from './draft';
import { familySummary } from './family-summary';
import type { FamilyServer } from './server-options';
import { type Difference, differences, type Side } from './settle-conflict';

interface ConflictPanelProps {
  mine: readonly DraftFamily[];
  theirs: readonly ModelFamily[];
  base: readonly ModelFamily[];
  servers: readonly FamilyServer[];
  onResolve: (choice: ReadonlyMap<string, Side>) => void;
}

/** The families were changed elsewhere too: both sides of each that differs, and which is to hold. */
export const ConflictPanel = ({ servers, onResolve, ...sides }: ConflictPanelProps) => {
  const [choice, setChoice] = useState<ReadonlyMap<string, Side>>(new Map());
  const open = differences(sides);
  return (
    <section
      aria-label="Changed elsewhere"
      className="mb-4 grid gap-3 rounded-2xl border border-sun/60 bg-sun-soft p-4 text-[13px]"
    >
      <div role="alert">
        <p className="font-semibold">The families were changed elsewhere meanwhile</p>
        <p className="mt-0.5 text-dim">
          Nothing of yours is lost, and nothing is saved until you say which side holds.
        </p>
      </div>
      <ul className="grid gap-2">
        {open.map((one) => (
          <Sides
            key={one.id}
            difference={one}
            servers={servers}
            value={choice.get(one.id) ?? one.first}
            onChoose={(side) => setChoice((before) => new Map(before).set(one.id, side))}
          />
        ))}
      </ul>
      <Button variant="primary" className="justify-self-start" onClick={() => onResolve(choice)}>
        Go on with these
      </Button>
    </section>
  );
};

interface SidesProps {
  difference: Difference;
  servers: readonly FamilyServer[];
  value: Side;
  onChoose: (side: Side) => void;
}

const Sides = ({ difference, servers, value, onChoose }: SidesProps) => {
  const name = useId();
  const title = (difference.mine ?? difference.theirs)?.name.trim() || 'A family without a name';
  const told = (family: DraftFamily | null) => (family ? toldOf(family, servers) : 'not in the list');
  return (
    <li>
      <fieldset className="rounded-xl border border-line bg-panel px-3 py-2">
        <legend className="sr-only">{title}</legend>
        <p aria-hidden className="font-medium">
          {title}
          {difference.both ? <span className="font-normal text-dim"> · changed on both sides</span> : null}
        </p>
        {(['mine', 'theirs'] as const).map((side) => (
          <label key={side} className="mt-1 flex gap-2">
            <input
              type="radio"
              name={name}
              checked={value === side}
              onChange={() => onChoose(side)}
              className="mt-0.5 size-3.5 accent-leaf"
            />
            <span>
              {side === 'mine' ? 'Here' : 'Elsewhere'}: {told(difference[side])}
            </span>
          </label>
        ))}
      </fieldset>
    </li>
  );
};

const toldOf = (family: DraftFamily, servers: readonly FamilyServer[]): string => {
  const models = family.models.map(({ name, size }) => `${name.trim() || 'no name'} ${size.trim() || '?'}`);
  return `“${family.name.trim()}”, ${family.kind}, ${familySummary(family, servers)}: ${models.join(', ')}`;
};
