import 'server-only';
import type { Language, LanguageState } from '../language';
import { type DrawParams, draw } from './draw';
import { type Piece, StopGuard } from './stop-guard';

export interface CompletionParams extends DrawParams {
  maxTokens: number;
  stop: readonly string[];
}

/** What one more token brought: the pieces that may be shown now, and the end if this was it. */
export interface Progress {
  shown: Piece[];
  finish: 'stop' | 'length' | null;
}

/** One completion of a document, drawn token by token. */
export class Completion {
  private readonly language: Language;
  private state: LanguageState;
  private readonly params: CompletionParams;
  private readonly random: () => number;
  private readonly guard: StopGuard;
  private drawn = 0;

  constructor(language: Language, state: LanguageState, params: CompletionParams, random: () => number) {
    this.language = language;
    this.state = state;
    this.params = params;
    this.random = random;
    this.guard = new StopGuard(params.stop);
  }

  /** Tokens drawn so far, held back ones too. */
  get tokens(): number {
    return this.drawn;
  }

  /** Draws one token. Log probabilities are those of the model itself, before temperature and top_p. */
  step(): Progress {
    const next = this.language.next(this.state);
    const token = draw(next, this.params, this.random);
    this.state = this.language.advance(this.state, token);
    this.drawn++;
    const { shown, stopped } = this.guard.push({ token, logprob: Math.log(next.get(token) ?? 0) });
    if (stopped) return { shown, finish: 'stop' };
    if (this.drawn < this.params.maxTokens) return { shown, finish: null };
    return { shown: [...shown, ...this.guard.flush()], finish: 'length' };
  }
}
