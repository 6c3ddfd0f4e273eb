/** All limits of the checks, each with why it lies where it does. Shares from 0 to 1. */
export const THRESHOLDS = {
  /** Fewer labelled items than this carry no statistic: every interval is wider than the effect looked for. */
  enoughItems: 20,

  /** A label may be this far off its wanted share; beyond it a constant answer scores visibly above the rest. */
  balanceWarn: 0.05,
  /** 65 to 35 in a yes-or-no set: a model that answers always alike seems to have learnt something. */
  balanceBad: 0.15,

  /** A stretch is odd when chance gives one as uneven anywhere in such a set less often than once in a hundred. */
  windowWarnP: 0.01,
  windowBadP: 0.0001,
  /** A share this much off the set's own is what a reader who pages through notices. */
  windowDeviation: 0.2,

  /** Any repeated item counts twice in a score; from one in a hundred on, the stated size is not the size. */
  exactBad: 0.01,

  /** Jaccard index of words and word pairs. At 0.7 a question of twelve words differs in one or two of them. */
  nearSimilarity: 0.7,
  /** One in fifty is what chance and a common topic leave in sets written by hand. */
  nearWarn: 0.02,
  /** At one in ten, items are variants of one another, and the intervals of any score on the set are too narrow. */
  nearBad: 0.1,

  /** Cosine at which SemDeDup and others after it remove texts as semantic duplicates. */
  embeddingSimilarity: 0.95,
  embeddingWarn: 0.02,
  embeddingBad: 0.1,

  /** What always answering alike may score above equal shares. */
  majorityWarn: 0.1,
  majorityBad: 0.25,

  /** A shortcut matters when even the low end of its interval lies this far above always answering alike. */
  leakWarn: 0.05,
  /** Fifteen points clear of chance: a model can climb the scale on the shortcut alone. */
  leakBad: 0.15,

  /** Two-sided p of the runs test. Live panels look often, hence stricter than the usual 5 %. */
  runsWarnP: 0.01,
  runsBadP: 0.0001,
  /** How far the share of label changes must be off the one expected, so that large sets are not flagged for a trifle. */
  runsWarn: 0.1,
  runsBad: 0.2,

  /** Share of word pairs that are new, in the sample: below it every second pair is a repetition. */
  distinctWarn: 0.5,
  /** Sets filled into one template lie here. */
  distinctBad: 0.25,

  /** Self-BLEU of texts written apart lies well below a half. */
  selfBleuWarn: 0.6,
  selfBleuBad: 0.8,

  /** Vendi score as a share of the sample: below it the sample says what half as many items could say. */
  vendiWarn: 0.5,
  vendiBad: 0.25,

  /** Cliff's delta: "medium" from 0.33, "large" from 0.474 (Romano et al. 2006). */
  lengthWarn: 0.33,
  lengthBad: 0.474,
  lengthP: 0.01,

  /** What the Inverse Scaling Prize asked for at least, and what it recommended. */
  sizeMinimum: 300,
  sizeRecommended: 1000,

  /** A second reader differs on a few items of any good set; one in ten is too many to be slips. */
  judgeWarn: 0.9,
  judgeBad: 0.75,
} as const;

/** Items that the measures of variety look at: few enough to stay cheap at every step, enough for a stable value. */
export const SAMPLE = 150;
export const FOLDS = 10;
/** Places that a check names at most. */
export const MAX_PLACES = 500;
/** Groups of duplicates that a check names at most, and places in each. */
export const MAX_GROUPS = 200;
export const MAX_IN_GROUP = 100;
