import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { balance } from './balance';
import { conflictingDuplicates } from './conflicting-duplicates';
import { distinct } from './distinct';
import { noEmbeddings } from './embedding-duplicates';
import { exactDuplicates } from './exact-duplicates';
import { leakBagOfWords } from './leak-bag-of-words';
import { leakFirstWord } from './leak-first-word';
import { leakLength } from './leak-length';
import { leakMajority } from './leak-majority';
import { leakPreviousLabel } from './leak-previous-label';
import { lengthByLabel } from './length-by-label';
import { nearDuplicates } from './near-duplicates';
import { runs } from './runs';
import { secondJudge } from './second-judge';
import { selfBleuCheck } from './self-bleu';
import { size } from './size';
import { vendi } from './vendi';
import { windowBalance } from './window-balance';

/** Every check in the order of the report. The two that need more than the items are put in by `withCheck`. */
export const CHECKS: readonly ((set: QualitySet) => Check)[] = [
  balance,
  windowBalance,
  exactDuplicates,
  conflictingDuplicates,
  nearDuplicates,
  noEmbeddings,
  leakMajority,
  leakFirstWord,
  leakLength,
  leakBagOfWords,
  leakPreviousLabel,
  runs,
  distinct,
  selfBleuCheck,
  vendi,
  lengthByLabel,
  size,
  () => secondJudge([]),
];
