import { type LearnedResult, learnedAgainstOwner, type PersonKind } from './learned-world';
import { kemenyWithDuel, plackettLuce, singleCalls, type Verdict } from './methods';
import { falling, type JudgeKind, type SimStep, simulatedLoom } from './world';

export const METHODS = {
  single: 'single call, fixed order',
  kemeny: 'Kemeny, all three agree or head-to-head',
  fixed: 'position model, 3 calls',
  adaptive: 'position model, 1 to 3 calls',
  longer: 'position model, 1 to 5 calls',
} as const;
export type MethodName = keyof typeof METHODS;

export interface JudgeStudy {
  judge: JudgeKind;
  /** In all looms together. */
  steps: number;
  stepsEach: number;
  verdicts: Record<MethodName, Verdict[]>;
}

/** Probability of being the best from which a suggestion is made, and no more is asked. */
export const THRESHOLD = 0.9;

/** Where the position counts as much as quality: a single call is right about 55 % of the time. */
export const REFERENCE: JudgeKind = {
  name: 'place counts as much as quality (4 and 4)',
  utility: 4,
  places: falling(4),
  label: 0,
  unreadable: 0,
};

export const JUDGES: JudgeKind[] = [
  { ...REFERENCE, name: 'no taste for places (4 and 0)', places: falling(0) },
  { ...REFERENCE, name: 'half as much (4 and 2)', places: falling(2) },
  { ...REFERENCE, name: 'twice as much (4 and 8)', places: falling(8) },
  { ...REFERENCE, name: 'likes first and last (4; 4, −2, −4, −2, 4)', places: [4, -2, -4, -2, 4] },
  { ...REFERENCE, name: 'noisier (2 and 2)', utility: 2, places: falling(2) },
  { ...REFERENCE, name: 'noisiest (1 and 1)', utility: 1, places: falling(1) },
  { ...REFERENCE, name: '4 and 4, a tenth of the replies unreadable', unreadable: 0.1 },
  { ...REFERENCE, name: '4 and 4, and 2 for one label', label: 2 },
  { ...REFERENCE, name: '4 and 4, and 4 for one label', label: 4 },
];

/** Every method over the same looms; each loom begins without knowing its judge. */
export function studyOf(judge: JudgeKind, looms: number, stepsEach: number): JudgeStudy {
  const verdicts: JudgeStudy['verdicts'] = { single: [], kemeny: [], fixed: [], adaptive: [], longer: [] };
  for (let loom = 0; loom < looms; loom++) {
    const seed = 10_000 * (loom + 1);
    const steps = (): SimStep[] => simulatedLoom(judge, stepsEach, seed);
    const asking = { most: 3, threshold: THRESHOLD, seed };
    verdicts.single.push(...singleCalls(steps(), seed));
    verdicts.kemeny.push(...kemenyWithDuel(steps(), { ...asking, threshold: 1 }));
    verdicts.fixed.push(...plackettLuce(steps(), { ...asking, least: 3 }));
    verdicts.adaptive.push(...plackettLuce(steps(), { ...asking, least: 1 }));
    verdicts.longer.push(...plackettLuce(steps(), { ...asking, least: 1, most: 5 }));
  }
  return { judge, steps: looms * stepsEach, stepsEach, verdicts };
}

const PEOPLE: PersonKind[] = [
  { name: 'goes by the owner’s weights', points: [1, 1, 1], nearDuplicate: 0 },
  { name: 'one criterion counts most', points: [2, 0.5, 0.2], nearDuplicate: 0 },
  { name: 'one counts, and no near-duplicates', points: [2, 0.5, 0.2], nearDuplicate: -2 },
];

export const learnedStudy = (looms: number): LearnedResult[] =>
  PEOPLE.flatMap((person) =>
    [30, 60, 120, 300].map((choices) => learnedAgainstOwner(person, choices, looms)),
  );
