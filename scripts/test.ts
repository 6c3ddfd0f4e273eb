import { ensureBuild } from './lib/build.ts';
import { CHECK_STAGES } from './lib/check-stages.ts';
import { e2eStage } from './lib/e2e-stage.ts';
import { root } from './lib/root.ts';
import { runStages } from './lib/run-stages.ts';
import { type Stage, withoutTests } from './lib/stage.ts';
import { vitestStage } from './lib/vitest-stage.ts';

const build: Stage = {
  name: 'build',
  run: async () => {
    process.env.ESPALIER_BUILD_DIR = await ensureBuild(root);
    return withoutTests(true);
  },
};

const { ok } = await runStages([
  ...CHECK_STAGES,
  vitestStage('unit'),
  vitestStage('contract'),
  vitestStage('integration'),
  build,
  e2eStage(),
]);
process.exitCode = ok ? 0 : 1;
