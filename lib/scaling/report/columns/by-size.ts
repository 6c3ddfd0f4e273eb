import type { RunModel } from '../../run';

/** The models of one family in a run, smallest first. */
export interface FamilyModels {
  familyId: string;
  name: string;
  kind: RunModel['kind'];
  colour: number;
  models: RunModel[];
}

/** A run's models by family, in the order in which the run names families, base and instruction-tuned ones apart. */
export function familiesOf(models: readonly RunModel[]): FamilyModels[] {
  const groups = Map.groupBy(models, ({ familyId, kind }) => `${kind} ${familyId}`);
  return [...groups.values()].map((group) => {
    const { familyId, familyName: name, kind, colour } = group[0] as RunModel;
    return { familyId, name, kind, colour, models: group.toSorted((a, b) => a.parameters - b.parameters) };
  });
}

/** All of them, by family and size. */
export const bySize = (models: readonly RunModel[]): RunModel[] =>
  familiesOf(models).flatMap((family) => family.models);
