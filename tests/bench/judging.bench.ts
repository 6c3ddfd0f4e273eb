import '../support/resolve-hooks.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure } from './run.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const [LOOMS, STEPS] = [10, 400];
const [OTHER_LOOMS, OTHER_STEPS] = [2, 300];
const LEARNED_LOOMS = 30;

/**
 * Judges of known bias over candidates of known quality: how often each method finds the best one, with how many calls, and whether its
 * probabilities hold. With `--write` the results become docs/judging-simulation.md.
 */
export async function run(): Promise<Measure[]> {
  const { JUDGES, learnedStudy, REFERENCE, studyOf } = await import('./judging/study.ts');
  const { calibrationError, coverageAt, meanCalls, top1 } = await import('./judging/score.ts');
  const reference = studyOf(REFERENCE, LOOMS, STEPS);
  const { single, kemeny, fixed, adaptive, longer } = reference.verdicts;
  if (process.argv.includes('--write')) {
    const { documentOf, figuresOf } = await import('./judging/document.ts');
    const others = JUDGES.map((judge) => studyOf(judge, OTHER_LOOMS, OTHER_STEPS));
    writeFileSync(
      join(DOCS, 'judging-simulation.md'),
      documentOf(reference, others, learnedStudy(LEARNED_LOOMS)),
    );
    mkdirSync(join(DOCS, 'judging-simulation'), { recursive: true });
    for (const [name, svg] of Object.entries(figuresOf(reference)))
      writeFileSync(join(DOCS, 'judging-simulation', name), svg);
  }
  const told = (name: string, value: number, unit = '%'): Measure => ({ name, value, unit, budget: null });
  const wrong = (name: string, share: number, most: number): Measure => ({
    name,
    value: (1 - share) * 100,
    unit: '%',
    budget: most,
  });
  return [
    told('single call in a fixed order: right', top1(single) * 100),
    wrong('position model, 3 calls, always suggesting: wrong', top1(fixed), 24),
    wrong('position model, 3 calls: without a suggestion when 89 % are right', coverageAt(fixed, 0.89), 37),
    wrong('position model, 3 calls: without a suggestion when 93 % are right', coverageAt(fixed, 0.93), 51),
    { name: '… calibration error', value: calibrationError(fixed), unit: '', budget: 0.03 },
    told('Kemeny with head-to-head: calls a step', meanCalls(kemeny), ''),
    { name: 'position model, 1 to 3 calls: calls a step', value: meanCalls(adaptive), unit: '', budget: 2.9 },
    { name: '… calibration error', value: calibrationError(adaptive), unit: '', budget: 0.03 },
    wrong('position model, 1 to 5 calls, always suggesting: wrong', top1(longer), 24),
    told('… calls a step', meanCalls(longer), ''),
    { name: '… calibration error', value: calibrationError(longer), unit: '', budget: 0.03 },
  ];
}
