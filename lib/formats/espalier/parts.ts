import { itemActSchema } from '../../dataset/item-act';
import { choiceSchema } from '../../loom/choice';
import { judgeRunSchema, trialSchema } from '../../loom/judge-run';
import { loomNodeSchema } from '../../loom/node';
import { promptDraftSchema } from '../../loom/prompt-draft';
import { rankingSchema } from '../../loom/ranking';
import { rubricVersionSchema } from '../../loom/rubric-version';
import { stepSchema } from '../../loom/step';

/** The version of the format, in the key that the file begins with. */
export const VERSION = 1;

/** The lists of a file, in the order they are written in, which is that in which they refer to each other. */
export const PARTS = {
  nodes: loomNodeSchema,
  steps: stepSchema,
  rankings: rankingSchema,
  choices: choiceSchema,
  acts: itemActSchema,
  rubricVersions: rubricVersionSchema,
  judgeRuns: judgeRunSchema,
  trials: trialSchema,
  promptDrafts: promptDraftSchema,
} as const;
export type PartName = keyof typeof PARTS;

/** Lists that came to the format later: a file has them only where there is something in them. */
export const MAY_LACK: ReadonlySet<PartName> = new Set([
  'rubricVersions',
  'judgeRuns',
  'trials',
  'promptDrafts',
]);
