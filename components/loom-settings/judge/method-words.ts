import type { JudgeMethod } from '@/lib/loom/settings';

interface MethodWords {
  label: string;
  /** How it works and what it is good for. */
  explained: string;
}

export const METHOD_WORDS: Record<JudgeMethod, MethodWords> = {
  'plackett-luce': {
    label: 'Orders until it is decided',
    explained:
      'One order after another. What the judge adds to a place is learned over this loom’s calls and taken out, and it stops as soon as one candidate is the best with the probability you want. Confidence is that probability.',
  },
  kemeny: {
    label: 'All rotations, without a model',
    explained:
      'Asked once a rotation. The order that disagrees least with all of them counts (Kemeny); where they agree too little, the first two go head to head. Confidence is the share that agrees.',
  },
  pointwise: {
    label: 'Each rated alone',
    explained:
      'Every candidate gets a rating for every criterion by itself, weighed by the probabilities of the digits 1 to 5 (G-Eval). There are no places to prefer, but many calls.',
  },
  pairwise: {
    label: 'Every pair once',
    explained:
      'Two at a time, in a random direction. The winners give each candidate’s probability of being the best (Bradley–Terry).',
  },
};

export const METHODS: readonly JudgeMethod[] = ['plackett-luce', 'kemeny', 'pointwise', 'pairwise'];
