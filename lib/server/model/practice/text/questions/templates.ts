import 'server-only';
import type { Template } from '../../grammar/template';
import { ANECDOTE_QUESTIONS } from './anecdote';
import { CHANCE_QUESTIONS } from './chance';
import { EFFORT_QUESTIONS } from './effort';
import { EVIDENCE_QUESTIONS } from './evidence';
import { CLAIM_QUESTIONS } from './from-claims';
import { PEOPLE_QUESTIONS } from './people';
import { PRICE_QUESTIONS } from './price';
import { sharing } from './question';
import { SAYING_QUESTIONS } from './sayings';
import { SCALE_QUESTIONS } from './scale';
import { SUNK_COST_QUESTIONS } from './sunk-cost';
import { WEIGHT_QUESTIONS } from './weight';

/** Questions whose tempting answer is wrong, each with its true answer. Shares add up to 100. */
export const QUESTION_TEMPLATES: readonly Template[] = [
  ...sharing(46, CLAIM_QUESTIONS),
  ...sharing(9, EFFORT_QUESTIONS),
  ...sharing(7, EVIDENCE_QUESTIONS),
  ...sharing(7, PEOPLE_QUESTIONS),
  ...sharing(6, CHANCE_QUESTIONS),
  ...sharing(6, SCALE_QUESTIONS),
  ...sharing(6, PRICE_QUESTIONS),
  ...sharing(5, ANECDOTE_QUESTIONS),
  ...sharing(4, SAYING_QUESTIONS),
  ...sharing(2, SUNK_COST_QUESTIONS),
  ...sharing(2, WEIGHT_QUESTIONS),
];
