import { runBenchmarks } from '../tests/bench/run.ts';
import { ensureBuild } from './lib/build.ts';
import { root } from './lib/root.ts';

await ensureBuild(root);
const { ok } = await runBenchmarks(process.argv.slice(2));
process.exitCode = ok ? 0 : 1;
