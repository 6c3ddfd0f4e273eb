import { agreementOf } from '../law/compare-models';
import { answersOf, type RunFound } from './columns/found';
import type { Agreement } from './report';

/** Every pair of models, by family and size. Sequence probability has no right and wrong, and so none. Yields between slices of work. */
export function* agreementsOf(found: RunFound): Generator<undefined, Agreement[]> {
  if (found.task === 'sequence-prob') return [];
  const answers = found.models.map((one) => ({ key: one.model.key, answers: answersOf(one, found.items) }));
  const agreements: Agreement[] = [];
  for (const [at, first] of answers.entries())
    for (const second of answers.slice(at + 1)) {
      const { items, agreement, mcnemar } = agreementOf(first.answers, second.answers);
      const { onlyFirst, onlySecond, p } = mcnemar;
      agreements.push({
        first: first.key,
        second: second.key,
        items,
        agreement,
        onlyFirst,
        onlySecond,
        p: items === 0 ? null : p,
      });
      yield;
    }
  return agreements;
}
