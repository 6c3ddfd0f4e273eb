import 'server-only';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import type { AppContext } from './app-context';
import { RowCache } from './datasets/row-cache';
import { openRepository } from './db/open-repository';
import { readEnv } from './env';
import { ImportJobs } from './imports/import-jobs';
import { Autopilots } from './jobs/autopilots';
import { JudgeRuns } from './jobs/judge-runs';
import { ScalingRuns } from './jobs/scaling-runs';
import { openKeyVault } from './keys/key-vault';
import { Endings } from './live/endings';
import { Exclusive } from './live/exclusive';
import { Hub } from './live/hub';
import { Partials } from './live/partials';
import { PositionShelf } from './live/position-shelf';
import { QualityShelf } from './live/quality-shelf';
import { StepRunner } from './live/step-runner';
import { openModels } from './model/open-models';
import { ReportShelf } from './scaling/report/report-shelf';
import { Speculations } from './speculation/speculations';
import { recover } from './use-cases/recover';
import { DraftTrials } from './workshop/trials';

const holder = globalThis as typeof globalThis & { espalierContext?: Promise<AppContext> };

/**
 * The one context of this process, made on first use: opens the data, marks steps that a crash cut short, and lets the
 * autopilots fly on. It hangs on globalThis because Next bundles pages and routes apart.
 */
export function getContext(): Promise<AppContext> {
  holder.espalierContext ??= createContext().catch((error: unknown) => {
    delete holder.espalierContext;
    throw error;
  });
  return holder.espalierContext;
}

async function createContext(): Promise<AppContext> {
  const env = readEnv(process.env);
  const repository = await openRepository({ dataDir: env.dataDir, databaseUrl: env.databaseUrl });
  const vault = openKeyVault(env.dataDir);
  const context: AppContext = {
    env,
    repository,
    vault,
    models: openModels(repository, vault),
    hub: new Hub(nanoid(8).replaceAll('-', '_')),
    exclusive: new Exclusive(),
    partials: new Partials(repository),
    endings: new Endings(repository),
    qualities: new QualityShelf(),
    positions: new PositionShelf(),
    runner: new StepRunner(),
    autopilots: new Autopilots(() => context, env.flights),
    speculations: new Speculations(() => context),
    judgeRuns: new JudgeRuns(() => context),
    scalingRuns: new ScalingRuns(() => context),
    scalingReports: new ReportShelf(),
    imports: new ImportJobs(join(env.dataDir, 'imports')),
    rows: new RowCache(),
    drafts: new DraftTrials(),
    now: Date.now,
    newId: nanoid,
  };
  context.hub.watch((loomId, event) => context.speculations.hear(loomId, event));
  try {
    const cutShort = await repository.read.runningSteps();
    const interrupted = await recover(context);
    if (interrupted > 0) console.info(`${interrupted} interrupted step(s) kept with what had arrived.`);
    for (const { loomId, speculated } of cutShort)
      if (speculated === 'unexplored') context.speculations.look(loomId);
    await context.autopilots.resumeAll();
    await context.judgeRuns.resumeAll();
    await context.scalingRuns.resumeAll();
    return context;
  } catch (error) {
    await repository.close();
    throw error;
  }
}
