interface Sized {
  family: string;
  parameters: number;
}

/**
 * What each model’s value counts for in the slope that families have in common, each at a level of its own: (xᵢ − x̄ of its family) / Σ (x − x̄ of its
 * family)², x = log₁₀ of the parameters. A line through all models would take a difference between families of other sizes for one of size. Of one
 * family it is the line. Null where no family has two sizes.
 */
export function withinWeights(models: readonly Sized[]): number[] | null {
  const families = Map.groupBy(models, ({ family }) => family);
  const levels = new Map([...families].map(([family, own]) => [family, levelOf(own)]));
  const across = models.map(({ family, parameters }) => Math.log10(parameters) - (levels.get(family) ?? 0));
  const hasSizes = [...families.values()].some(
    (own) => new Set(own.map(({ parameters }) => parameters)).size > 1,
  );
  if (!hasSizes) return null;
  const spread = across.reduce((sum, size) => sum + size ** 2, 0);
  return across.map((size) => size / spread);
}

const levelOf = (models: readonly Sized[]): number =>
  models.reduce((sum, { parameters }) => sum + Math.log10(parameters), 0) / models.length;
