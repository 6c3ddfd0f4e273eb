import 'server-only';
import type { ModelFound, RunFound } from '@/lib/scaling/report/columns/found';
import { AppError } from '../../errors';

/** A model of a run by its key, or a `not_found` refusal that says where it was named. */
export function modelFound({ models }: RunFound, key: string, where: string): ModelFound {
  const model = models.find((one) => one.model.key === key);
  if (!model)
    throw new AppError('not_found', `This run has no model with the key ${JSON.stringify(key)}.`, { where });
  return model;
}
