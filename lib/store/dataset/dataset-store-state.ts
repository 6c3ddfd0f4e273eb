import type { Trace } from '../../contract/dataset';
import type { DatasetApi, PatchDataset } from './dataset-api';
import type { DatasetState } from './dataset-state';

/** What the store needs of the world; tests hand in their own. */
export interface DatasetStoreDeps {
  api: DatasetApi;
  newId(): string;
  now(): number;
  /** Calls `look` when it may be worth looking for changes, until the function it returns is called. */
  watch(look: () => void): () => void;
  /** Where the reviewer's name is kept. */
  memory: { read(): string | null; write(name: string): void };
}

/** The store of the dataset screen: what every feature may know and do, and what only the screen and its panels need. */
export interface DatasetStoreState extends DatasetState {
  /** Reads the rows and follows the dataset until the function it returns is called. */
  connect(): () => void;
  trace(place: string, signal?: AbortSignal): Promise<Trace>;
  /** Another title or other sources; resolves once the rows are read anew. */
  patch(body: PatchDataset): Promise<void>;
}
