import { normalQuantile } from '@/lib/statistics/normal';
import { type Random, seededRandom } from '@/lib/statistics/random';

/** A judge whose faults are known. All sizes in log-odds, against a noise of one Gumbel draw a call and candidate. */
export interface JudgeKind {
  name: string;
  /** What one standard deviation of quality is worth to it. */
  utility: number;
  /** What each place of a list of five adds; in a list of two the first and the last do half as much. */
  places: readonly number[];
  /** What it adds to candidates with the first of two labels, which says nothing about their quality. */
  label: number;
  /** Share of its replies that cannot be read. */
  unreadable: number;
}

export interface SimStep {
  stepId: string;
  ids: string[];
  /** The candidate of the highest quality. */
  best: string;
  /** The judge's order of what it is shown; null where its reply cannot be read. */
  ask(shown: readonly string[]): string[] | null;
}

/** From +size at the first place down to −size at the last, in even steps. */
export const falling = (size: number): number[] => [size, size / 2, 0, -size / 2, -size];

export const CANDIDATES = 5;

export const gumbel = (random: Random): number => -Math.log(-Math.log(random() * (1 - 2e-12) + 1e-12));
export const normal = (random: Random): number => normalQuantile(random() * (1 - 2e-12) + 1e-12);

/** Steps of one loom: five candidates each, their qualities drawn from a normal distribution. */
export function simulatedLoom(judge: JudgeKind, steps: number, seed: number): SimStep[] {
  const random = seededRandom(seed);
  return Array.from({ length: steps }, (_, step) => simulatedStep(judge, `s${step}`, random));
}

function simulatedStep(judge: JudgeKind, stepId: string, random: Random): SimStep {
  const ids = Array.from({ length: CANDIDATES }, (_, at) => `${stepId}-${at}`);
  const qualities = ids.map(() => normal(random));
  const utilities = new Map(
    ids.map((id, at) => {
      const taste = random() < 0.5 ? judge.label : 0;
      return [id, judge.utility * (qualities[at] as number) + taste];
    }),
  );
  const own = seededRandom(Math.floor(random() * 2 ** 32));
  return {
    stepId,
    ids,
    best: ids[qualities.indexOf(Math.max(...qualities))] as string,
    ask: (shown) => {
      const scores = new Map(
        shown.map((id, place) => [
          id,
          (utilities.get(id) as number) + placeEffect(judge, place, shown.length) + gumbel(own),
        ]),
      );
      if (own() < judge.unreadable) return null;
      return shown.toSorted((one, other) => (scores.get(other) as number) - (scores.get(one) as number));
    },
  };
}

const placeEffect = ({ places }: JudgeKind, place: number, shown: number): number =>
  shown === 2 ? (places.at(place === 0 ? 0 : -1) as number) / 2 : (places[place] as number);
