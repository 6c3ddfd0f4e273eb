import { foldText } from '../../dataset/fold-text';

/** Questions between two shares. */
const PORTION = 256;

/**
 * The cluster of each question, from 0 in the order of their first questions, where only what is the same text, folded (see `foldText`),
 * shares one: cheap for any number of questions. As a generator of the share done, so that its caller can breathe.
 */
export function* sameClusters(questions: readonly string[]): Generator<number, Int32Array> {
  const known = new Map<string, number>();
  const clusters = new Int32Array(questions.length);
  for (const [at, question] of questions.entries()) {
    if (at % PORTION === 0) yield at / questions.length;
    const key = foldText(question);
    const cluster = known.get(key) ?? known.size;
    known.set(key, cluster);
    clusters[at] = cluster;
  }
  return clusters;
}
