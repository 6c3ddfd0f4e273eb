import 'server-only';
import { PRACTICE_FAMILY } from '@/lib/scaling/models/practice-family';

/** What is fixed of a model of the family before it is trained. */
export interface Size {
  name: string;
  /** Counts and weights that it stores. */
  parameters: number;
  /** Tokens of its longest n-grams. */
  order: number;
  /** Items that it is trained on. */
  items: number;
}

/** As models grow, so does what they learn from: one item for so many parameters. */
const PARAMETERS_AN_ITEM = 20;

const ORDERS = [
  { upTo: 1_000, order: 2 },
  { upTo: 10_000, order: 3 },
  { upTo: 100_000, order: 4 },
  { upTo: Number.POSITIVE_INFINITY, order: 5 },
];

export const SIZES: readonly Size[] = PRACTICE_FAMILY.models.map(({ name, parameters }) => ({
  name,
  parameters,
  order: ORDERS.find(({ upTo }) => parameters <= upTo)?.order ?? 2,
  items: parameters / PARAMETERS_AN_ITEM,
}));
