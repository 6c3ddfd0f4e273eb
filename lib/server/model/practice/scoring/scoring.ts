import 'server-only';
import {
  type ItemRequest,
  type ItemScored,
  ModelError,
  type ScoringCheck,
  type ScoringRequest,
} from '../../../ports/model';
import { familyExam } from '../family/exam';
import { familyModel, sizeNamed, stopped } from '../family/shelf';
import type { Language } from '../language';
import { HEURISTIC_JUDGE, PRACTICE_MODEL } from '../models';
import { checkWith } from './check/check-with';
import { GRAMMAR_EXAM } from './check/grammar-exam';
import { grammarScorable } from './grammar-scorable';
import type { Scorable } from './scorable';
import { scoreWith } from './score-item';

const JUDGE_ONLY = `“${HEURISTIC_JUDGE}” ranks by what code can measure: it has no probabilities to score labels by.`;

/** Scores labels with the models that are built in. */
export class Scoring {
  private readonly grammar: Scorable;

  constructor(language: Language) {
    this.grammar = grammarScorable(language);
  }

  async check(request: ScoringRequest): Promise<ScoringCheck> {
    const { model, signal } = request;
    if (signal.aborted) throw stopped();
    if (model === HEURISTIC_JUDGE) return { method: null, findings: [], reason: JUDGE_ONLY };
    if (model === PRACTICE_MODEL) return checkWith(this.grammar, GRAMMAR_EXAM, request);
    const family = await this.family(model, signal);
    return checkWith(family, familyExam(family, request.example.classes), request);
  }

  async score({ model, method, signal, ...asked }: ItemRequest): Promise<ItemScored> {
    if (signal.aborted) throw stopped();
    if (model === HEURISTIC_JUDGE) throw new ModelError('unavailable', JUDGE_ONLY, false);
    const scorable = model === PRACTICE_MODEL ? this.grammar : await this.family(model, signal);
    return scoreWith(scorable, method, asked);
  }

  private family(model: string, signal: AbortSignal) {
    const size = sizeNamed(model);
    if (size) return familyModel(size, signal);
    throw new ModelError('no-such-model', `There is no model “${model}” here that can score labels.`, false);
  }
}
