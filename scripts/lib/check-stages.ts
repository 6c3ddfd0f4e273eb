import { runBin, type Stage, withoutTests } from './stage.ts';
import { vitestStage } from './vitest-stage.ts';

const types: Stage = {
  name: 'types',
  run: async () => withoutTests((await runBin('typescript/bin/tsc', ['--noEmit'])) === 0),
};

const lint: Stage = {
  name: 'lint',
  run: async () =>
    withoutTests((await runBin('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])) === 0),
};

/** What needs no browser, no server and no database. */
export const CHECK_STAGES: Stage[] = [types, lint, vitestStage('architecture')];
