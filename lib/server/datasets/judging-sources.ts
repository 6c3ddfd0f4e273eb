import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JudgeRun, Trial } from '@/lib/loom/judge-run';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { RubricVersion } from '@/lib/loom/rubric-version';
import type { AppContext } from '../app-context';
import type { JudgingReader } from '../ports/judging';

/** A trial holds every word of its calls: tens of kilobytes. */
const TRIALS = 50;

/** What judging and the prompt workshop keep of a loom, as it was when it was opened. */
export interface JudgingSources {
  /** By number. */
  rubricVersions(): RubricVersion[];
  /** Runs and drafts: oldest first. */
  judgeRuns(): JudgeRun[];
  /** By pages: of each run in turn, in the order of its steps. */
  trials(): AsyncGenerator<Trial>;
  promptDrafts(): PromptDraft[];
}

/** Open it before the loom's records: these then hold every node and step that it names. */
export async function openJudging({ repository }: AppContext, loomId: string): Promise<JudgingSources> {
  const { read } = repository;
  const versions = (await read.rubricVersions(loomId)).toReversed();
  const drafts = (await read.promptDrafts(loomId)).toSorted(oldestFirst);
  const found = await read.judgeRuns(loomId);
  const ranked = found.every(isThrough)
    ? found.map((run) => ({ run, stepIds: run.stepIds }))
    : await repository.write((writer) => withRanked(writer, loomId));
  const runs = ranked.toSorted((a, b) => oldestFirst(a.run, b.run));
  return {
    rubricVersions: () => versions,
    judgeRuns: () => runs.map(({ run }) => run),
    trials: () => pageTrials(read, runs),
    promptDrafts: () => drafts,
  };
}

interface Ranked {
  run: JudgeRun;
  stepIds: string[];
}

const isThrough = ({ done, stepIds }: JudgeRun): boolean => done === stepIds.length;

/** Runs with the steps that each has ranked. One that is not through may rank another at any moment: ask in a transaction. */
async function withRanked(from: JudgingReader, loomId: string): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const run of await from.judgeRuns(loomId)) {
    const done = new Set(await from.stepsOfRun(run.id));
    ranked.push({ run, stepIds: run.stepIds.filter((id) => done.has(id)) });
  }
  return ranked;
}

async function* pageTrials(read: JudgingReader, runs: readonly Ranked[]): AsyncGenerator<Trial> {
  for (const { run, stepIds } of runs)
    for (let start = 0; start < stepIds.length; start += TRIALS) {
      yield* await read.trialsAt(run.id, stepIds.slice(start, start + TRIALS));
      await nextTurn();
    }
}

/** The same on every database, whatever order it has for texts. */
const oldestFirst = (a: { id: string; createdAt: number }, b: { id: string; createdAt: number }): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
