import type { ModelFamily } from '@/lib/scaling/models/family';
import { changeWords } from './changes';
import { type DraftFamily, draftOf } from './draft';

export type Side = 'mine' | 'theirs';

/** A family that this page and the store have otherwise; null where a side has it no more, or not yet. */
export interface Difference {
  id: string;
  mine: DraftFamily | null;
  theirs: DraftFamily | null;
  /** Both sides changed it since this page read it last. */
  both: boolean;
  /** The side that changed it; this page’s where both did. */
  first: Side;
}

interface Sides {
  mine: readonly DraftFamily[];
  theirs: readonly ModelFamily[];
  /** As this page read it last. */
  base: readonly ModelFamily[];
}

/** Where this page and the store differ. */
export function differences({ mine, theirs, base }: Sides): Difference[] {
  const here = byId(mine);
  const there = byId(theirs.map(draftOf));
  const before = byId(base.map(draftOf));
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((id) => {
    const [my, their, was] = [here.get(id) ?? null, there.get(id) ?? null, before.get(id) ?? null];
    if (isSame(my, their)) return [];
    const [iDid, theyDid] = [!isSame(my, was), !isSame(their, was)];
    return [{ id, mine: my, theirs: their, both: iDid && theyDid, first: iDid ? 'mine' : 'theirs' } as const];
  });
}

/** The families with each difference settled by `choice`; this page’s order, then what only the store has. */
export function settle(sides: Sides, choice: ReadonlyMap<string, Side>): DraftFamily[] {
  const open = new Map(differences(sides).map((one) => [one.id, one]));
  const taken = (id: string, standing: DraftFamily | null): DraftFamily[] => {
    const difference = open.get(id);
    if (!difference) return standing ? [standing] : [];
    const family = difference[choice.get(id) ?? difference.first];
    return family ? [family] : [];
  };
  const here = new Set(sides.mine.map(({ id }) => id));
  return [
    ...sides.mine.flatMap((family) => taken(family.id, family)),
    ...sides.theirs.filter(({ id }) => !here.has(id)).flatMap((family) => taken(family.id, draftOf(family))),
  ];
}

const byId = (families: readonly DraftFamily[]): Map<string, DraftFamily> =>
  new Map(families.map((family) => [family.id, family]));

function isSame(one: DraftFamily | null, other: DraftFamily | null): boolean {
  if (!one || !other) return one === other;
  return changeWords(one, other) === '';
}
