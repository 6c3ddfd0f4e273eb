import 'server-only';

/** Samples: a grammar with a little of an n-gram model. */
export const PRACTICE_MODEL = 'practice';
/** Judges by what code can measure. */
export const HEURISTIC_JUDGE = 'heuristic-judge';
export const MODELS = [PRACTICE_MODEL, HEURISTIC_JUDGE];
