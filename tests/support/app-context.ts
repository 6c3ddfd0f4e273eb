import { join } from 'node:path';
import { nanoid } from 'nanoid';
import type { AppContext } from '@/lib/server/app-context';
import { RowCache } from '@/lib/server/datasets/row-cache';
import { openRepository } from '@/lib/server/db/open-repository';
import { readEnv } from '@/lib/server/env';
import { ImportJobs } from '@/lib/server/imports/import-jobs';
import { Autopilots } from '@/lib/server/jobs/autopilots';
import { JudgeRuns } from '@/lib/server/jobs/judge-runs';
import { ScalingRuns } from '@/lib/server/jobs/scaling-runs';
import { openKeyVault } from '@/lib/server/keys/key-vault';
import { Endings } from '@/lib/server/live/endings';
import { Exclusive } from '@/lib/server/live/exclusive';
import { Hub } from '@/lib/server/live/hub';
import { Partials } from '@/lib/server/live/partials';
import { PositionShelf } from '@/lib/server/live/position-shelf';
import { QualityShelf } from '@/lib/server/live/quality-shelf';
import { StepRunner } from '@/lib/server/live/step-runner';
import { openModels } from '@/lib/server/model/open-models';
import type { ModelPort } from '@/lib/server/ports/model';
import type { LoomWriter, Repository } from '@/lib/server/ports/repository';
import { ReportShelf } from '@/lib/server/scaling/report/report-shelf';
import { Speculations } from '@/lib/server/speculation/speculations';
import { DraftTrials } from '@/lib/server/workshop/trials';
import { tempDir } from './start-core';

export interface TestContext extends AppContext, AsyncDisposable {
  repository: FailingRepository;
}

/** A real repository whose transactions can be made to fail, as on a full disk. */
export interface FailingRepository extends Repository {
  /** Thrown at the end of every transaction while it is set. */
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
      stored.write(async (writer) => {
        const result = await work(writer);
        if (repository.failure) throw repository.failure;
        return result;
      }),
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
    endings: new Endings(repository),
    qualities: new QualityShelf(),
    positions: new PositionShelf(),
    runner: new StepRunner(),
    autopilots: new Autopilots(() => context),
    speculations: new Speculations(() => context),
    judgeRuns: new JudgeRuns(() => context),
    scalingRuns: new ScalingRuns(() => context),
    scalingReports: new ReportShelf(),
    imports: new ImportJobs(join(dir.path, 'imports')),
    rows: new RowCache(),
    drafts: new DraftTrials(),
    now: Date.now,
    newId: nanoid,
    async [Symbol.asyncDispose]() {
      repository.failure = null;
      await context.speculations.close();
      for (const { loomId } of await stored.read.autopilotsOn())
        await context.autopilots.off(loomId, { code: 'person', message: 'The test is over.' });
      for (const { id } of await stored.read.runningSteps()) await context.runner.stop(id);
      await repository.close();
      await dir[Symbol.asyncDispose]();
    },
  };
  context.hub.watch((loomId, event) => context.speculations.hear(loomId, event));
  return context;
}
