import { ensureBuild } from './lib/build.ts';
import { CHECK_STAGES } from './lib/check-stages.ts';
import { e2eStage } from './lib/e2e-stage.ts';
import { root } from './lib/root.ts';
import { runStages } from './lib/run-stages.ts';
import { type Stage, withoutTests } from './lib/stage.ts';
import { vitestStage } from './lib/vitest-stage.ts';

let built: Promise<string> | null = null;
/** The tests before it mostly wait: the build begins beside them. */
const startBuild = () => {
  built ??= ensureBuild(root);
  built.catch(() => undefined);
  return built;
};

const build: Stage = {
  name: 'build',
  run: async () => {
    process.env.ESPALIER_BUILD_DIR = await startBuild();
    return withoutTests(true);
  },
};

/** What waits for databases and what waits for servers fill each other’s gaps. */
const waiting = vitestStage('contract', 'integration');

const { ok } = await runStages([
  ...CHECK_STAGES,
  vitestStage('unit'),
  {
    ...waiting,
    run: () => {
      void startBuild();
      return waiting.run();
    },
  },
  build,
  e2eStage(),
]);
process.exitCode = ok ? 0 : 1;
