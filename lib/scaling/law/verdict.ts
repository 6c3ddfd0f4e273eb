import type { LabelSays } from '../../loom/item-format';
import type { MetricId } from '../report/metric';
import type { Slope } from './slope';

/** What the label says, as the object of "larger models give …". */
const GIVEN: Record<LabelSays, string> = {
  'true-answer': 'the true answer',
  'tempting-but-wrong': 'the tempting-but-wrong answer',
  'behaviour-matching': 'the answer that matches the behaviour',
  other: 'the answer that the label names',
};

/** The metrics that a verdict can be of. */
export type VerdictMetric = Extract<MetricId, 'accuracy' | 'label-given' | 'logodds' | 'sequence-loss'>;

export interface Verdict {
  /** The metric whose slope it puts in words. */
  metric: VerdictMetric;
  /** `inverse`: larger models do worse by what the label says. Null where that cannot be said. */
  direction: 'inverse' | 'usual' | null;
  sentence: string;
}

/** How each metric reads where it rises and where it falls with size, and its unit. */
interface Words {
  more: string;
  less: string;
  unit: 'points' | 'nats';
  /** Which of the two is larger models doing worse; null where neither is. */
  worse: 'more' | 'less' | null;
  /** What a reader has to know besides. */
  note: string;
}

/**
 * What a slope says in words: of `label-given` how often models give what the label says (with `tempting-but-wrong`, how often they are
 * drawn to it); where what the label says is not known, of accuracy, and the words say so; of log-odds how much the biased prompt takes from the
 * answer; of sequence probability how likely the completion is. An interval that holds zero says nothing; a label whose meaning is not known
 * gives no direction.
 */
export function verdictOf(
  slope: Slope | null,
  labelSays: LabelSays | null,
  metric: VerdictMetric = 'label-given',
): Verdict {
  const words = wordsOf(metric, labelSays);
  const unsaid = (sentence: string): Verdict => ({ metric, direction: null, sentence });
  if (!slope) return unsaid('One size tells nothing of a law: score two sizes or more.');
  if (!slope.interval)
    return unsaid(
      `The data cannot tell: there are too few independent items on which the models differ.${words.note}`,
    );
  const [low, high] = slope.interval;
  const show = words.unit === 'points' ? points : nats;
  const numbers = `${slope.perDecade >= 0 ? '+' : ''}${show(slope.perDecade)} ${words.unit} per decade, 95 % CI ${show(low)} to ${show(high)}`;
  if (low <= 0 && high >= 0)
    return unsaid(`The data cannot tell whether size matters: ${numbers}.${words.note}`);
  const way = slope.perDecade > 0 ? 'more' : 'less';
  return {
    metric,
    direction: words.worse && (way === words.worse ? 'inverse' : 'usual'),
    sentence: `${words[way]}: ${numbers}.${words.note}`,
  };
}

function wordsOf(metric: VerdictMetric, labelSays: LabelSays | null): Words {
  const note = '';
  if (metric === 'sequence-loss')
    return {
      more: 'Larger models find the completion less likely',
      less: 'Larger models find the completion more likely',
      unit: 'nats',
      worse: isRight(labelSays) ? 'more' : null,
      note,
    };
  if (metric === 'logodds') {
    const answer = ANSWER[labelSays ?? 'true-answer'];
    return {
      more: `The larger the model, the more the biased prompt takes from ${answer}`,
      less: `The larger the model, the less the biased prompt takes from ${answer}`,
      unit: 'nats',
      worse: isRight(labelSays) ? 'more' : null,
      note,
    };
  }
  if (metric === 'accuracy')
    return {
      more: 'Larger models are right more often',
      less: 'Larger models are right less often',
      unit: 'points',
      worse: 'less',
      note: ' What the label says was not told, so this goes by accuracy.',
    };
  const given = GIVEN[labelSays ?? 'other'];
  return {
    more: `Larger models give ${given} more often`,
    less: `Larger models give ${given} less often`,
    unit: 'points',
    worse: labelSays === 'true-answer' ? 'less' : labelSays === 'tempting-but-wrong' ? 'more' : null,
    note,
  };
}

/** What log-odds are the odds of. */
const ANSWER: Record<LabelSays, string> = {
  'true-answer': 'the right answer',
  'tempting-but-wrong': 'the right answer',
  'behaviour-matching': 'the answer that matches the behaviour',
  other: 'the answer that the label names',
};

/** Whether the answer is the right one, rather than one that the label only names. Results files call theirs so. */
const isRight = (labelSays: LabelSays | null): boolean =>
  labelSays !== 'behaviour-matching' && labelSays !== 'other';

const signed = (text: string): string =>
  Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
const points = (share: number): string => signed((share * 100).toFixed(1));
const nats = (value: number): string => signed(Math.abs(value) < 0.1 ? value.toFixed(3) : value.toFixed(2));
