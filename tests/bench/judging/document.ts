import { figure } from './figures';
import type { LearnedResult } from './learned-world';
import {
  accuracyAt,
  calibrationByChance,
  calibrationError,
  coverageAt,
  meanCalls,
  reliability,
  riskCoverage,
  suggested,
  top1,
} from './score';
import { type JudgeStudy, METHODS, type MethodName, THRESHOLD } from './study';

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)} %`);
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const NAMES = Object.keys(METHODS) as MethodName[];
const MODELS = ['fixed', 'adaptive', 'longer'] as const;

/** The results as Markdown. */
export function documentOf(
  reference: JudgeStudy,
  others: readonly JudgeStudy[],
  learned: readonly LearnedResult[],
): string {
  return `${[
    '# How well a biased judge can be used: a simulation',
    `Made by \`npm run bench -- judging --write\`; nothing here is written by hand. The seeds are fixed, so the numbers come out the same again.`,
    `Five candidates a step, their quality drawn from a normal distribution. The judge orders them by what quality is worth to it, plus what the place adds, plus Gumbel noise of its own in each call; head to head the places count half. **Right** means: the candidate of the highest quality. The position model is never told what places add or how far candidates lie apart: it begins each loom of ${reference.stepsEach} steps (${others[0]?.stepsEach ?? 0} with the other judges) knowing nothing, and estimates both from the calls before. It suggests, and stops asking, from a probability of ${THRESHOLD} on.`,
    '## Where the place counts as much as quality',
    `${reference.steps.toLocaleString('en')} steps. A place adds from +4 (first) to −4 (last of five), a standard deviation of quality 4.`,
    methodTable(reference),
    'The coverage of a column “right at” is the share of the steps, the surest first, on which the method is right at least so often.',
    '![How often the surest steps are right](judging-simulation/risk-coverage.svg)',
    '![Probability given against how often it was right](judging-simulation/reliability.svg)',
    '## Other judges',
    `What quality and places are worth to the judge stands in brackets. ${others[0]?.steps ?? 0} steps each, so that chance alone makes some calibration error: how much stands behind it.`,
    judgeTable([reference, ...others]),
    'A taste for a label is in every order that the judge gives: no rotation shows it, and the probabilities are those of being the best *in the judge’s eyes*. It shows against human choices, on the reliability curve of the page “Judging”.',
    '## Learned weights',
    'A person chooses by three criteria that the judge scores from 1 to 5 with some error; the owner weighs them alike. Share of 400 fresh choices that stand first. “Learned” ranks by learned weights where they were offered, else by the owner’s.',
    learnedTable(learned),
  ].join('\n\n')}\n`;
}

const methodTable = ({ verdicts }: JudgeStudy): string =>
  table(
    [
      '',
      'calls',
      'right, if it always suggests',
      'suggests',
      'right then',
      'right at 89 %',
      'right at 93 %',
      'right on the surest 52.5 %',
      'calibration error (by chance alone)',
    ],
    NAMES.map((name) => {
      const own = verdicts[name];
      const { coverage, accuracy } = suggested(own);
      const graded = isModel(name);
      return [
        METHODS[name],
        meanCalls(own).toFixed(2),
        percent(top1(own)),
        percent(coverage),
        percent(accuracy),
        graded ? percent(coverageAt(own, 0.89)) : '–',
        graded ? percent(coverageAt(own, 0.93)) : '–',
        graded ? percent(accuracyAt(own, 0.525)) : '–',
        graded ? `${calibrationError(own).toFixed(3)} (${calibrationByChance(own).toFixed(3)})` : '–',
      ];
    }),
  );

const isModel = (name: MethodName): boolean => MODELS.some((one) => one === name);

const judgeTable = (studies: readonly JudgeStudy[]): string =>
  table(
    [
      'judge',
      'single call',
      'Kemeny suggests',
      'right then',
      'calls',
      '3 calls, always',
      '1 to 5 calls suggest',
      'right then',
      'calls',
      'calibration error (by chance alone)',
    ],
    studies.map(({ judge, verdicts: { single, kemeny, fixed, longer } }) => [
      judge.name,
      percent(top1(single)),
      percent(suggested(kemeny).coverage),
      percent(suggested(kemeny).accuracy),
      meanCalls(kemeny).toFixed(2),
      percent(top1(fixed)),
      percent(suggested(longer).coverage),
      percent(suggested(longer).accuracy),
      meanCalls(longer).toFixed(2),
      `${calibrationError(longer).toFixed(3)} (${calibrationByChance(longer).toFixed(3)})`,
    ]),
  );

const learnedTable = (results: readonly LearnedResult[]): string =>
  table(
    ['the person', 'choices', 'offered in', 'owner’s weights', 'learned', 'the person’s own weights'],
    results.map(({ person, choices, offered, owner, learned, most }) => [
      person,
      String(choices),
      percent(offered),
      percent(owner),
      percent(learned),
      percent(most),
    ]),
  );

/** File name → SVG. */
export function figuresOf({ verdicts }: JudgeStudy): Record<string, string> {
  return {
    'risk-coverage.svg': figure({
      title: 'How often the surest steps are right',
      x: 'share of the steps, the surest first',
      y: 'right',
      from: [0, 0.6],
      diagonal: false,
      series: MODELS.map((name) => ({
        name: METHODS[name],
        points: riskCoverage(verdicts[name]).map(({ coverage, accuracy }) => [coverage, accuracy] as const),
      })),
    }),
    'reliability.svg': figure({
      title: 'Probability given against how often it was right',
      x: 'probability of being the best',
      y: 'right',
      from: [0, 0],
      diagonal: true,
      series: MODELS.map((name) => {
        const bins = reliability(verdicts[name]);
        return {
          name: METHODS[name],
          points: bins.map(({ said, was }) => [said, was] as const),
          sizes: bins.map(({ count }) => count / verdicts[name].length),
        };
      }),
    }),
  };
}
