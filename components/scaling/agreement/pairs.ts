import type { Agreement, ScalingReport } from '@/lib/scaling/report/report';
import type { RunModel } from '@/lib/scaling/run';
import { sizeText } from '../figures/data/number-words';
import { familyKey, type Look, looksOf } from '../palette';

/** A model as the matrix has it. */
export interface Rater {
  key: string;
  name: string;
  /** Without the organisation before it. */
  short: string;
  familyName: string;
  size: string;
  parameters: number;
  look: Look | null;
  /** First of its family. */
  opens: boolean;
}

/** The report’s models, by family and size. */
export function ratersOf(report: ScalingReport, models: readonly RunModel[]): Rater[] {
  const looks = looksOf(report.families);
  return report.families.flatMap((family) =>
    family.models.flatMap((key, at): Rater[] => {
      const model = models.find((one) => one.key === key);
      return model
        ? [
            {
              key,
              name: model.name,
              short: model.name.split('/').at(-1) || model.name,
              familyName: family.name,
              size: sizeText(model.parameters),
              parameters: model.parameters,
              look: looks.get(familyKey(family)) ?? null,
              opens: at === 0,
            },
          ]
        : [];
    }),
  );
}

/** Finds the pair of two models, whichever comes first. */
export function pairFinder(agreements: readonly Agreement[]): (a: string, b: string) => Agreement | null {
  const byPair = new Map(agreements.map((one) => [`${one.first} ${one.second}`, one]));
  return (a, b) => byPair.get(`${a} ${b}`) ?? byPair.get(`${b} ${a}`) ?? null;
}

/** The pair that says most at first sight: the largest and the smallest of the first family that has both. */
export function firstPair(raters: readonly Rater[]): readonly [string, string] | null {
  const families = [
    ...Map.groupBy(raters, ({ look, familyName }) => `${look?.colour} ${familyName}`).values(),
  ];
  const own = families.find((family) => family.length > 1) ?? raters;
  const [first, last] = [own[0], own.at(-1)];
  return first && last && first !== last ? [last.key, first.key] : null;
}
