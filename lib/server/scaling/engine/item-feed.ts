import 'server-only';
import type { LabelScore } from '@/lib/scaling/label-score';
import type { RunItem } from '@/lib/scaling/run';
import type { ScalingReader } from '../../ports/scaling';
import { type Asked, cacheKey, fromCached } from './score-cache';

const PAGE = 250;

/** An item to be scored: a question for each of its prompts, with the answer where it is known already. */
export interface Job {
  item: RunItem;
  questions: { prompt: string; key: string | null; labels: LabelScore[] | null }[];
  /** How often it failed in a way that may pass, and how many others had been answered by then. */
  strikes: number;
  answeredThen: number;
  /** What it took so far. */
  tokensIn: number;
  tokensOut: number;
}

/** The items of a run that a model has not scored, page by page; the next page is read while one is worked through. */
export class ItemFeed {
  readonly #read: ScalingReader;
  readonly #runId: string;
  readonly #scored: Uint8Array;
  /** Null where nothing is looked up, nor kept. */
  readonly #asked: Asked | null;
  readonly #jobs: Job[] = [];
  readonly #again: Job[] = [];
  #from = 0;
  #ahead: Promise<Job[] | null> | null = null;
  readonly #reuse: boolean;

  constructor(
    read: ScalingReader,
    run: { id: string; items: number },
    scored: readonly number[],
    how: { asked: Asked | null; reuse: boolean },
  ) {
    this.#read = read;
    this.#runId = run.id;
    this.#asked = how.asked;
    this.#reuse = how.reuse;
    this.#scored = new Uint8Array(run.items);
    for (const index of scored) this.#scored[index] = 1;
  }

  /** The next one; those that came back when there is no other. Null when there is none (any more). */
  async next(): Promise<Job | null> {
    while (this.#jobs.length === 0) {
      const page = await (this.#ahead ?? this.#page());
      this.#ahead = null;
      if (!page) return this.#again.shift() ?? null;
      this.#jobs.push(...page.reverse());
      if (this.#jobs.length > 0) this.#lookAhead();
    }
    return this.#jobs.pop() ?? null;
  }

  /** Nothing is left but what came back. */
  get isThrough(): boolean {
    return this.#jobs.length === 0 && this.#ahead === null && this.#from >= this.#scored.length;
  }

  /** To be given again, after the others. */
  putBack(job: Job): void {
    this.#again.push(job);
  }

  #lookAhead(): void {
    this.#ahead = this.#page();
    // Whoever waits for it is told.
    this.#ahead.catch(() => undefined);
  }

  async #page(): Promise<Job[] | null> {
    while (this.#from < this.#scored.length && this.#scored[this.#from] === 1) this.#from++;
    if (this.#from >= this.#scored.length) return null;
    const items = await this.#read.runItems(this.#runId, this.#from, PAGE);
    const last = items.at(-1);
    this.#from = last ? last.index + 1 : this.#scored.length;
    const jobs = items.filter(({ index }) => this.#scored[index] !== 1).map((item) => this.#jobOf(item));
    if (this.#reuse) await this.#lookUp(jobs);
    return jobs;
  }

  #jobOf(item: RunItem): Job {
    const prompts = item.otherPrompt === null ? [item.prompt] : [item.prompt, item.otherPrompt];
    const { classes } = item;
    const questions = prompts.map((prompt) => ({
      prompt,
      key: this.#asked && cacheKey(this.#asked, { prompt, classes }),
      labels: null,
    }));
    return { item, questions, strikes: 0, answeredThen: -1, tokensIn: 0, tokensOut: 0 };
  }

  async #lookUp(jobs: readonly Job[]): Promise<void> {
    const keys = jobs.flatMap(({ questions }) => questions.flatMap(({ key }) => key ?? []));
    if (keys.length === 0) return;
    const known = await this.#read.cachedScores([...new Set(keys)]);
    for (const { item, questions } of jobs)
      for (const question of questions)
        if (question.key !== null) question.labels = fromCached(known.get(question.key), item.classes);
  }
}
