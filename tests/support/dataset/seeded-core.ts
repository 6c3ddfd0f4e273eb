import { openRepository } from '../../../lib/server/db/open-repository.ts';
import type { Repository } from '../../../lib/server/ports/repository.ts';
import { ApiClient } from '../api-client.ts';
import { startCore, tempDir } from '../start-core.ts';

export interface SeededCore<T> extends AsyncDisposable {
  api: ApiClient;
  seeded: T;
  /** Kills the process without warning and starts another over the same data. */
  restart(): Promise<ApiClient>;
}

/** An API process over data that was there before it started. */
export async function seededCore<T>(seed: (repository: Repository) => Promise<T>): Promise<SeededCore<T>> {
  const dir = await tempDir();
  const repository = await openRepository({ dataDir: dir.path });
  const seeded = await seed(repository);
  await repository.close();
  let core = await startCore(dir.path);
  return {
    api: new ApiClient(core.url),
    seeded,
    async restart() {
      await core.kill();
      core = await startCore(dir.path);
      return new ApiClient(core.url);
    },
    async [Symbol.asyncDispose]() {
      await core.kill();
      await dir[Symbol.asyncDispose]();
    },
  };
}
