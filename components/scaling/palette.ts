import type { ModelKind } from '@/lib/scaling/models/family';
import { SHAPES, type Shape } from './figures/marks/shapes';

/** Places in the palette: `--family-0` to `--family-11` in app/globals.css, each with a mark of its own shape. */
export const FAMILY_COLOURS = 12;

/** How a family is drawn: by its colour, and by the shape of its mark for those who see none. */
export interface Look {
  colour: string;
  shape: Shape;
}

/** The look of a place in the palette, for either theme. */
export const lookOf = (colour: number): Look => {
  const place = placeOf(colour);
  return { colour: `var(--family-${place})`, shape: SHAPES[place] as Shape };
};

/** Names a family within a run: a base and an instruction-tuned one may share an id. */
export const familyKey = ({ kind, familyId }: { kind: ModelKind; familyId: string }): string =>
  `${kind} ${familyId}`;

/** By `familyKey`: each family’s own look where no family before it has the same; else the next that is free. */
export function looksOf(
  families: readonly { familyId: string; kind: ModelKind; colour: number }[],
): ReadonlyMap<string, Look> {
  const taken = new Set<number>();
  return new Map(
    families.map((family) => {
      let place = placeOf(family.colour);
      if (taken.size < FAMILY_COLOURS) while (taken.has(place)) place = placeOf(place + 1);
      taken.add(place);
      return [familyKey(family), lookOf(place)];
    }),
  );
}

/** The looks of the families that models are of, as figures of their run have them. */
export const looksOfModels = (models: readonly Parameters<typeof looksOf>[0][number][]) =>
  looksOf([...new Map(models.map((model) => [familyKey(model), model])).values()]);

const placeOf = (colour: number): number => ((colour % FAMILY_COLOURS) + FAMILY_COLOURS) % FAMILY_COLOURS;
