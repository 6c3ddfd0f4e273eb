import { nanoid } from 'nanoid';
import type { AppContext } from '@/lib/server/app-context';
import { openRepository } from '@/lib/server/db/open-repository';
import { readEnv } from '@/lib/server/env';
import { Autopilots } from '@/lib/server/jobs/autopilots';
import { openKeyVault } from '@/lib/server/keys/key-vault';
import { Exclusive } from '@/lib/server/live/exclusive';
import { Hub } from '@/lib/server/live/hub';
import { Partials } from '@/lib/server/live/partials';
import { StepRunner } from '@/lib/server/live/step-runner';
import { openModels } from '@/lib/server/model/open-models';
import type { ModelPort } from '@/lib/server/ports/model';
import type { LoomWriter, Repository } from '@/lib/server/ports/repository';
import { tempDir } from './start-core';

export interface TestContext extends AppContext, AsyncDisposable {
  repository: FailingRepository;
}

/** A real repository whose transactions can be made to fail, as on a full disk. */
export interface FailingRepository extends Repository {
  /** Thrown by every transaction while it is set. */
  failure: Error | null;
}

/** What use-cases work with, inside the test's own process, over a fresh SQLite file. */
export async function openContext(model?: Partial<ModelPort>): Promise<TestContext> {
  const dir = await tempDir();
  const stored = await openRepository({ dataDir: dir.path });
  const repository: FailingRepository = {
    ...stored,
    failure: null,
    write: <T>(work: (writer: LoomWriter) => Promise<T>) =>
      repository.failure ? Promise.reject(repository.failure) : stored.write(work),
  };
  const vault = openKeyVault(dir.path);
  const models = openModels(repository, vault);
  const context: TestContext = {
    env: readEnv({ ESPALIER_DATA: dir.path }),
    repository,
    vault,
    models: model
      ? { ...models, get: async () => ({ ...(await models.get('practice')), ...model }) }
      : models,
    hub: new Hub('test'),
    exclusive: new Exclusive(),
    partials: new Partials(repository),
    runner: new StepRunner(),
    autopilots: new Autopilots(() => context),
    now: Date.now,
    newId: nanoid,
    async [Symbol.asyncDispose]() {
      await repository.close();
      await dir[Symbol.asyncDispose]();
    },
  };
  return context;
}
