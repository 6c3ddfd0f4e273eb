import 'server-only';
import type { Kysely } from 'kysely';
import type { CachedScore } from '../ports/scaling';
import type { Codec } from './records/codec';
import type {
  autopilotCodec,
  choiceCodec,
  datasetCodec,
  embeddingCodec,
  itemActCodec,
  judgeRunCodec,
  loomCodec,
  nodeCodec,
  promptDraftCodec,
  rankingCodec,
  rubricVersionCodec,
  serverCodec,
  stepCodec,
  trialCodec,
} from './records/codecs';
import type {
  familyCodec,
  itemScoreCodec,
  runDatasetCodec,
  runItemCodec,
  scalingRunCodec,
} from './records/scaling-codecs';

type RowIn<C> = C extends Codec<infer _, infer Row> ? Row : never;

/** Order of insertion within a loom, from 0. */
interface Numbered {
  seq: number;
}

export interface Database {
  looms: RowIn<typeof loomCodec> & { tokensSpent: number; tokensSpeculated: number | null };
  nodes: RowIn<typeof nodeCodec>;
  steps: RowIn<typeof stepCodec> & Numbered;
  /** `digest`: see `CallDigest`; null in rows from before it was kept. */
  rankings: RowIn<typeof rankingCodec> & Numbered & { digest: string | null };
  choices: RowIn<typeof choiceCodec> & Numbered;
  autopilots: RowIn<typeof autopilotCodec>;
  servers: RowIn<typeof serverCodec>;
  datasets: RowIn<typeof datasetCodec>;
  /** `change` numbers what was last done to the act within its dataset: added, or undone. */
  itemActs: RowIn<typeof itemActCodec> & { change: number };
  embeddings: RowIn<typeof embeddingCodec>;
  rubricVersions: RowIn<typeof rubricVersionCodec>;
  judgeRuns: RowIn<typeof judgeRunCodec>;
  trials: RowIn<typeof trialCodec>;
  promptDrafts: RowIn<typeof promptDraftCodec>;
  families: RowIn<typeof familyCodec>;
  scalingRuns: RowIn<typeof scalingRunCodec>;
  scalingDatasets: RowIn<typeof runDatasetCodec>;
  scalingItems: RowIn<typeof runItemCodec>;
  scalingScores: RowIn<typeof itemScoreCodec>;
  scoreCache: CachedScore;
}

/** A connection, or a transaction on one. */
export type Db = Kysely<Database>;
