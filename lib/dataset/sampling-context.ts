import { contextEnd } from './context-end';
import { type ContinuationPlace, missingSeparator } from './continuation';

/**
 * What a model is asked to continue: the context, and where that ends in a whole item without its separator, the
 * separator too, for a model would write just that and stop. `toContinuation` puts the same separator into the path.
 */
export const samplingContext = ({ format, context }: ContinuationPlace): string =>
  format && contextEnd(context, format).kind === 'joint'
    ? context + missingSeparator(context, format.separator)
    : context;
