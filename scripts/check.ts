import { CHECK_STAGES } from './lib/check-stages.ts';
import { runStages } from './lib/run-stages.ts';

const { ok } = await runStages(CHECK_STAGES);
process.exitCode = ok ? 0 : 1;
