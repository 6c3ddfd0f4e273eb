import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { runsTest } from '../statistics/runs-test';
import { MAX_PLACES, THRESHOLDS } from '../thresholds';
import { decimal, named, percent, pText, whole } from '../wording';
import { noBaseline, unknown } from './unknown';

const ABOUT = {
  id: 'runs',
  name: 'Order of labels',
  threshold: 'within 10 points of a random order, or p at least 0.01',
  method:
    'Wald–Wolfowitz runs test (Wald & Wolfowitz 1940; for more than two labels Barton & David 1957): the number of runs of equal labels against a random order of the same labels, by the normal approximation. The number is the share of items whose label differs from the one before.',
} as const;

/** Whether labels come in blocks or alternate more than a random order would. */
export function runs(set: QualitySet): Check {
  const why = noBaseline(set);
  if (why) return unknown(ABOUT, why);
  const { labelled, labelNames } = set;
  const steps = labelled.labels.length - 1;
  const test = runsTest(labelled.labels, labelNames.length);
  const share = (test.runs - 1) / steps;
  const expected = (test.expected - 1) / steps;
  const off = Math.abs(share - expected);
  const { runsBad, runsBadP, runsWarn, runsWarnP } = THRESHOLDS;
  const state =
    off > runsBad && test.p < runsBadP ? 'bad' : off > runsWarn && test.p < runsWarnP ? 'warn' : 'ok';
  const longest = longestRun(labelled.labels);
  const run = labelled.entries.slice(longest.from, longest.from + longest.length);
  const label = named(labelNames[labelled.labels[longest.from] ?? 0] ?? '');
  const changes = `The label changes after ${percent(share)} of the items; a random order would give ${percent(expected)}`;
  const manner = share > expected ? 'the labels alternate' : 'the labels come in blocks';
  return {
    ...ABOUT,
    state,
    value: percent(share),
    number: share,
    sentence: state === 'ok' ? `${changes}.` : `${changes}: ${manner}, so the order was not left to chance.`,
    items: state === 'ok' ? [] : run.map(({ place }) => place).slice(0, MAX_PLACES),
    groups: [],
    details: [
      { name: 'Runs', value: `${whole(test.runs)}, ${decimal(test.expected, 1)} expected` },
      { name: 'z', value: `${decimal(test.z)}, ${pText(test.p)}` },
      {
        name: 'Longest run',
        value: `${whole(longest.length)} × ${label}, from item ${whole(longest.from + 1)} on`,
      },
    ],
  };
}

/** The first of the longest runs of equal labels. */
function longestRun(labels: Int32Array): { from: number; length: number } {
  let best = { from: 0, length: 0 };
  for (let from = 0, at = 1; at <= labels.length; at++) {
    if (at < labels.length && labels[at] === labels[from]) continue;
    if (at - from > best.length) best = { from, length: at - from };
    from = at;
  }
  return best;
}
