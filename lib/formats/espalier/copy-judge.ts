import type { NewIdOf } from '../../loom/copy-records';
import type { JudgeSettings } from '../../loom/settings';
import { copyPlace } from './copy-place';

/** A judge whose examples stand at the same places of the copied tree. */
export const copyJudge = (judge: JudgeSettings, to: NewIdOf): JudgeSettings =>
  judge.examples
    ? { ...judge, examples: judge.examples.map((one) => ({ ...one, place: copyPlace(one.place, to) })) }
    : judge;
