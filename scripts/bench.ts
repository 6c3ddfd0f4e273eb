import { runBenchmarks } from '../tests/bench/run.ts';
import { ensureBuild } from './lib/build.ts';
import { root } from './lib/root.ts';

process.env.ESPALIER_BUILD_DIR = await ensureBuild(root);
const { ok } = await runBenchmarks(process.argv.slice(2));
process.exitCode = ok ? 0 : 1;
