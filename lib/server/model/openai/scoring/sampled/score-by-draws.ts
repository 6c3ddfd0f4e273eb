import 'server-only';
import { countLabels } from '@/lib/scaling/labels/count-labels';
import type { ItemScored } from '@/lib/server/ports/model';
import { NotScorable } from '../not-scorable';
import type { Scoring } from '../scoring';
import { drawLabels } from './draw-labels';

/** Room after a label to show that nothing follows it. */
const ROOM = 4;

/** By how often each label is drawn. Throws `NotScorable`. */
export const scoreByDraws = async (
  scoring: Scoring,
  prompt: string,
  classes: readonly string[],
  samples: number,
): Promise<ItemScored> => {
  const cores = classes.map((label) => label.trim());
  if (new Set(cores).size < cores.length)
    throw new NotScorable('labels', 'Two labels are the same but for white space: no draw tells them apart.');
  if (cores.some((core) => core === '' || core.includes('\n')))
    throw new NotScorable(
      'labels',
      'A draw ends with its line: it cannot tell of a label without text or with a line break.',
    );
  const longest = Math.max(...cores.map((core) => core.length));
  const { draws, usage } = await drawLabels(scoring, prompt, samples, Math.ceil(longest / 2) + ROOM);
  return { labels: countLabels(classes, draws), ...usage };
};
