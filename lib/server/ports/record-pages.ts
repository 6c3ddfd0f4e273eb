import type { Choice } from '@/lib/loom/choice';
import type { Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';

/** How far a loom's records have come, as `seq` of the last of each kind; -1 for none. */
export interface RecordEnds {
  nodes: number;
  steps: number;
  rankings: number;
  choices: number;
}

export interface Page<T> {
  records: T[];
  /** `after` of the next page; null when this is the last. */
  next: number | null;
}

/** What a page holds: records whose `seq` is above `after` and not above `last`, at most `size` of them, in order. */
export interface PageAt {
  after: number;
  last: number;
  size: number;
}

export interface RecordReader {
  recordEnds(loomId: string): Promise<RecordEnds>;
  pageSteps(loomId: string, at: PageAt): Promise<Page<Step>>;
  pageRankings(loomId: string, at: PageAt): Promise<Page<Ranking>>;
  pageChoices(loomId: string, at: PageAt): Promise<Page<Choice>>;
}
