import { wilson } from '../../../statistics/wilson';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { MAX_PLACES, THRESHOLDS } from '../thresholds';
import { between, items, named, percent, points, whole } from '../wording';
import { labelsMissing, unknown } from './unknown';

const FEW = 10;

const ABOUT = {
  id: 'balance',
  name: 'Label balance',
  threshold: 'each label within 5 points of its wanted share',
  method:
    'The share of each label against the wanted one (equal shares where none is set). Flagged only if the wanted share lies outside the 95 % Wilson interval of the share as well.',
} as const;

/** The label furthest from its wanted share. */
export function balance(set: QualitySet): Check {
  const { labelled, labelNames, wanted } = set;
  const why =
    labelsMissing(set, FEW) ?? (wanted.every((share) => share === null) ? 'No shares are wanted.' : null);
  if (why) return unknown(ABOUT, why);
  const n = labelled.entries.length;
  const labels = labelNames.map((name, at) => {
    const count = labelled.counts[at] ?? 0;
    return { name, at, count, share: count / n, wanted: wanted[at] ?? null };
  });
  const asked = labels.flatMap((label) =>
    label.wanted === null ? [] : [{ ...label, wanted: label.wanted, off: label.share - label.wanted }],
  );
  // of two labels both are as far off: the one that is too frequent is told
  const rank = (label: { off: number }) => Math.abs(label.off) + (label.off > 0 ? 1e-9 : 0);
  const furthest = asked.reduce((most, label) => (rank(label) > rank(most) ? label : most));
  const off = Math.abs(furthest.off);
  const [low, high] = wilson(furthest.count, n);
  const byChance = low <= furthest.wanted && furthest.wanted <= high;
  const { balanceBad, balanceWarn } = THRESHOLDS;
  const state = byChance || off <= balanceWarn ? 'ok' : off > balanceBad ? 'bad' : 'warn';
  const share = `${percent(furthest.share)} of the ${items(n)} say ${named(furthest.name)}, ${percent(furthest.wanted)} are wanted`;
  const tails = {
    ok: off > balanceWarn ? 'in a set this small chance alone does that' : 'close enough',
    warn: 'a constant answer gets more than its share',
    bad: 'a model that always answers alike would look as if it knew something',
  };
  return {
    ...ABOUT,
    state,
    value: percent(furthest.share),
    number: furthest.share,
    sentence: `${share}: ${tails[state]}.`,
    items: state === 'ok' || furthest.off < 0 ? [] : latestOf(set, furthest.at),
    groups: [],
    details: labels.map(({ name, count, share: is, wanted: should }) => ({
      name: named(name),
      value: `${whole(count)} (${percent(is)}, ${between(wilson(count, n))}${should === null ? '' : `; ${percent(should)} wanted, ${points(is - should)} off`})`,
    })),
  };
}

/** The items of a label, the latest first. */
const latestOf = ({ labelled }: QualitySet, label: number): string[] =>
  labelled.entries
    .filter(({ labelIndex }) => labelIndex === label)
    .slice(-MAX_PLACES)
    .reverse()
    .map(({ place }) => place);
