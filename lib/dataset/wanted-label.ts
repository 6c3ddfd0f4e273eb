import type { LoomSettings } from '../loom/settings';
import type { ParseResult } from './item';
import { summarise } from './summary';

/**
 * The label to ask the sampler for, as it stands in the text: the one furthest behind its wanted share, by an item at least. Null
 * where the loom does not ask for labels, or none is short.
 */
export const wantedLabel = (
  parse: Pick<ParseResult, 'items'>,
  { format, target }: Pick<LoomSettings, 'format' | 'target'>,
): string | null => (target.askForLabel ? summarise(parse, format, target).shortOf : null);
