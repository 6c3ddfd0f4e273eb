import { itemActSchema } from '../../dataset/item-act';
import { choiceSchema } from '../../loom/choice';
import { loomNodeSchema } from '../../loom/node';
import { rankingSchema } from '../../loom/ranking';
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
} as const;
export type PartName = keyof typeof PARTS;
