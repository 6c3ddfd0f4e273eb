import type { LabelSays } from '../../loom/item-format';
import type { Slope } from './slope';

/** What the label says, as the object of "larger models give …". */
const GIVEN: Record<LabelSays, string> = {
  'true-answer': 'the true answer',
  'tempting-but-wrong': 'the tempting-but-wrong answer',
  'behaviour-matching': 'the answer that matches the behaviour',
  other: 'the label',
};

export interface Verdict {
  /** `inverse`: larger models do worse by what the label says. Null where that cannot be said. */
  direction: 'inverse' | 'usual' | null;
  sentence: string;
}

const points = (share: number): string => (share * 100).toFixed(1).replace('-', '−');

/**
 * What a slope says in words: the slope of how often models give what the label says (with `tempting-but-wrong`, how often they are
 * drawn to it). An interval that holds zero says nothing; a label whose meaning is not known
 * gives no direction.
 */
export function verdictOf(slope: Slope | null, labelSays: LabelSays | null): Verdict {
  if (!slope)
    return { direction: null, sentence: 'One size tells nothing of a law: score two sizes or more.' };
  if (!slope.interval)
    return { direction: null, sentence: 'The data cannot tell: there are too few independent items.' };
  const [low, high] = slope.interval;
  const numbers = `${slope.perDecade >= 0 ? '+' : ''}${points(slope.perDecade)} points per decade, 95 % CI ${points(low)} to ${points(high)}`;
  if (low <= 0 && high >= 0)
    return { direction: null, sentence: `The data cannot tell whether size matters: ${numbers}.` };
  const more = slope.perDecade > 0;
  const given = GIVEN[labelSays ?? 'other'];
  return {
    direction: directionOf(more, labelSays),
    sentence: `Larger models give ${given} ${more ? 'more' : 'less'} often: ${numbers}.`,
  };
}

function directionOf(more: boolean, labelSays: LabelSays | null): Verdict['direction'] {
  if (labelSays === 'true-answer') return more ? 'usual' : 'inverse';
  if (labelSays === 'tempting-but-wrong') return more ? 'inverse' : 'usual';
  return null;
}
