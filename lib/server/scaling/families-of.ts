import 'server-only';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { PRACTICE_FAMILY } from '@/lib/scaling/models/practice-family';
import type { ScalingReader } from '../ports/scaling';

/** The model families; the practice family alone where none is stored. */
export async function familiesOf(read: Pick<ScalingReader, 'families'>): Promise<ModelFamily[]> {
  const stored = await read.families();
  return stored.length > 0 ? stored : [PRACTICE_FAMILY];
}
