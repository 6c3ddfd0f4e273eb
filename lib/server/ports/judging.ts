import type { JudgeRun, Trial } from '@/lib/loom/judge-run';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { Ranking } from '@/lib/loom/ranking';
import type { CallDigest } from '@/lib/loom/ranking-digest';
import type { RubricVersion } from '@/lib/loom/rubric-version';
import type { Page, PageAt } from './record-pages';

/** A ranking without its words, for numbers over many of them. */
export type RankingFacts = Omit<Ranking, 'calls' | 'summary' | 'agreement' | 'excluded'> & {
  digest: CallDigest[];
};

/** Judging as stored. */
export interface JudgingReader {
  /** In the order they were stored; reads no prompt and no reply. */
  pageRankingFacts(loomId: string, at: PageAt): Promise<Page<RankingFacts>>;
  /** The first `length` characters of nodes; unknown ids are left out. */
  nodeOpenings(
    loomId: string,
    ids: readonly string[],
    length: number,
  ): Promise<{ id: string; text: string }[]>;
  /** The first `length` characters of the judge's sentence of every ranking. */
  rankingSummaries(loomId: string, length: number): Promise<{ id: string; summary: string }[]>;
  /** Newest first. */
  rubricVersions(loomId: string): Promise<RubricVersion[]>;
  /** Newest first. */
  judgeRuns(loomId: string): Promise<JudgeRun[]>;
  getJudgeRun(id: string): Promise<JudgeRun | null>;
  /** Runs `waiting` or `running`, oldest first, of all looms. */
  unfinishedJudgeRuns(): Promise<JudgeRun[]>;
  /** Oldest first. */
  trialsOfRun(runId: string): Promise<Trial[]>;
  /** A run's trials of these steps, in their order; steps without one are left out. Reads every word of them. */
  trialsAt(runId: string, stepIds: readonly string[]): Promise<Trial[]>;
  /** Ids of the steps that a run has ranked. */
  stepsOfRun(runId: string): Promise<string[]>;
  /** Oldest first, of every run. */
  trialsOfStep(stepId: string): Promise<Trial[]>;
  /** Oldest first. */
  promptDrafts(loomId: string): Promise<PromptDraft[]>;
  getPromptDraft(id: string): Promise<PromptDraft | null>;
  /** Tokens that went into steps proposed ahead and not reached; part of the loom's `tokensSpent`. */
  tokensSpeculated(loomId: string): Promise<number>;
  /** Steps proposed ahead that nobody has reached, oldest first. */
  unexploredSteps(loomId: string): Promise<{ id: string; parentId: string }[]>;
}

export interface JudgingWriter {
  /** Keeps a rubric under the loom's next number; one that is kept already keeps its own. */
  keepRubric(version: Omit<RubricVersion, 'number'>): Promise<RubricVersion>;
  /** Under its own number. */
  insertRubricVersion(version: RubricVersion): Promise<void>;
  insertJudgeRun(run: JudgeRun): Promise<void>;
  updateJudgeRun(id: string, patch: Partial<Omit<JudgeRun, 'id' | 'loomId' | 'createdAt'>>): Promise<void>;
  insertTrial(trial: Trial): Promise<void>;
  insertPromptDraft(draft: PromptDraft): Promise<void>;
  updatePromptDraft(
    id: string,
    patch: Partial<Pick<PromptDraft, 'trial' | 'rootId' | 'discardedAt' | 'nodeId'>>,
  ): Promise<void>;
  addSpeculatedTokens(loomId: string, tokens: number): Promise<void>;
}
