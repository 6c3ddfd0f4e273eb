import 'server-only';
import { z } from 'zod';
import { contentHash } from '@/lib/dataset/content-hash';
import { type LabelScore, labelScoreSchema } from '@/lib/scaling/label-score';
import type { AppContext } from '../../app-context';
import type { ScoringMethod } from '../../ports/model';
import { PRACTICE_ROW } from '../../ports/practice-row';
import type { CachedScore } from '../../ports/scaling';
import { VERSION } from '../../version';

const labelsSchema = z.array(labelScoreSchema);

export interface Question {
  prompt: string;
  classes: readonly string[];
}

/** Who is asked, and how: the same question to the same one always has the same answer. */
export interface Asked {
  /** See `addressOf`. */
  address: string;
  model: string;
  method: ScoringMethod;
}

/** What names a server’s models: where it is, whatever it is called here. The practice models change with the version of Espalier. */
export async function addressOf({ repository }: AppContext, serverId: string): Promise<string> {
  if (serverId === PRACTICE_ROW.id) return `${PRACTICE_ROW.baseUrl}${VERSION}`;
  return (await repository.servers.get(serverId))?.baseUrl ?? '';
}

/** Drawn frequencies are chance: they are never used again. */
export const isReusable = (method: ScoringMethod): boolean => method !== 'sampled';

export const cacheKey = ({ address, model, method }: Asked, { prompt, classes }: Question): string =>
  contentHash(JSON.stringify([address, model, method, prompt, classes]));

export const toCached = (key: string, labels: readonly LabelScore[]): CachedScore => ({
  key,
  value: JSON.stringify(labels),
});

/** Null for a value that is damaged: it is asked anew. */
export function fromCached(value: string | undefined, classes: readonly string[]): LabelScore[] | null {
  if (value === undefined) return null;
  try {
    const labels = labelsSchema.parse(JSON.parse(value));
    return labels.length === classes.length ? labels : null;
  } catch {
    return null;
  }
}
