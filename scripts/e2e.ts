import { ensureBuild } from './lib/build.ts';
import { e2eStage } from './lib/e2e-stage.ts';
import { root } from './lib/root.ts';
import { runStages } from './lib/run-stages.ts';

process.env.ESPALIER_BUILD_DIR = await ensureBuild(root);
const { ok } = await runStages([e2eStage(process.argv.slice(2))]);
process.exitCode = ok ? 0 : 1;
