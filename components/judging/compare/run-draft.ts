import type { RubricsReply } from '@/lib/contract/teaching';
import { rubricWords } from '@/lib/judging/rubric/version-of';
import type { JudgeMethod, JudgeSettings } from '@/lib/loom/settings';
import { METHOD_NAMES } from '../teaching/words';

/** A run as it stands in the form. */
export interface RunDraft {
  serverId: string;
  model: string;
  method: JudgeMethod;
  rotations: number;
  /** Hash of one of the loom's rubrics. */
  rubric: string;
  steps: number;
}

/** The loom's judge with what the form changes, but no learned weights: they were fitted to the very choices it is held against. */
export const judgeOf = (
  { rubric, steps: _, ...draft }: RunDraft,
  { judge, versions }: RubricsReply,
): JudgeSettings => ({
  ...judge,
  ...draft,
  model: draft.model.trim(),
  enabled: true,
  rubric: versions.find(({ hash }) => hash === rubric)?.rubric ?? judge.rubric,
  learned: null,
});

/** What the run is called in the list and on the board. */
export const titleOf = ({ model, method, rubric }: RunDraft, { versions }: RubricsReply): string =>
  `${model.trim().slice(0, 120)}, ${METHOD_NAMES[method]}, ${rubricWords(rubric, versions)}`;
