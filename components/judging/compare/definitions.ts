/** What each column counts, as shown on hover. */
export const DEFINITIONS = {
  steps: 'Steps decided by a person that this judge ranked. What the autopilot took never counts.',
  top1: 'Share of these steps in which the judge suggests what the person took; no suggestion counts against it. Of an edited copy the candidate counts that it was made from. 95 % interval after Wilson.',
  reciprocalRank:
    'Mean reciprocal rank: the mean of 1 over the place of the person’s pick in the judge’s order, 0 where it has no place. 95 % interval by bootstrap over the steps.',
  coverage: 'Share of these steps in which the judge suggests anything at all. 95 % interval after Wilson.',
  whenSuggesting:
    'Of the steps in which it suggests something, the share in which that is what the person took. 95 % interval after Wilson.',
  versus:
    'Top-1 agreement less that of the loom’s own judge on the very same steps, in percentage points; interval by bootstrap over the steps (2,000 resamples), p by the exact McNemar test. An interval that holds 0 tells nothing apart.',
  cost: 'Tokens in and out for each step, and US dollars over all these steps by the price list.',
} as const;
