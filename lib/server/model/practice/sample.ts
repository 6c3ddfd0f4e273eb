import 'server-only';
import { randomUUID } from 'node:crypto';
import type { SampleParams, SamplePart, SampleRequest } from '../../ports/model';
import { tokenize } from './grammar/tokenize';
import type { Language } from './language';
import { PRACTICE_MODEL } from './models';
import { Completion } from './sampling/completion';
import { pause } from './sampling/pause';
import { hashText, randomFrom } from './sampling/random';
import { seedToward } from './sampling/seed-toward';
import type { Piece } from './sampling/stop-guard';

/** As much of a prefix's end as the seed is mixed with. */
const SEEDED = 4000;

/** Draws `n` completions side by side, one token of each in turn. */
export async function* samplePractice(
  language: Language,
  { prefix, n, params, wanted, signal }: SampleRequest,
  paceMs: number,
): AsyncGenerator<SamplePart> {
  if (signal.aborted) return;
  if (params.model !== PRACTICE_MODEL) return yield* refused(n, params.model);
  if (params.mode !== 'completions') yield { type: 'notice', text: CONTINUES_ONLY };

  const state = language.read(prefix);
  const seeds = Array.from({ length: n }, (_, index) => seedOf(params, prefix, index));
  const toward = wanted ? seeds.map((seed) => seedToward(wanted, seed, language, state, params)) : seeds;
  if (wanted && toward.includes(null)) yield { type: 'notice', text: notFound(wanted) };
  const all = seeds.map((seed, index) => ({
    index,
    completion: new Completion(language, state, params, randomFrom(toward[index] ?? seed)),
  }));
  for (let live = all; live.length > 0; ) {
    const ended = new Set<number>();
    for (const { index, completion } of live) {
      const { shown, finish } = completion.step();
      for (const piece of shown) {
        yield tokenPart(index, piece, params);
        if (signal.aborted) return;
      }
      if (finish === null) continue;
      yield { type: 'end', index, finish };
      if (signal.aborted) return;
      ended.add(index);
    }
    live = live.filter(({ index }) => !ended.has(index));
    if (live.length > 0) await pause(paceMs, signal);
    if (signal.aborted) return;
  }
  const drawn = all.reduce((sum, { completion }) => sum + completion.tokens, 0);
  yield { type: 'usage', tokensIn: tokenize(prefix).length, tokensOut: drawn };
}

const CONTINUES_ONLY =
  'The practice model follows no instructions: it continues the text itself, whatever the mode.';

const notFound = (wanted: string): string =>
  `The practice model did not find an item with the answer “${wanted.trim()}” to go on with for every candidate.`;

function* refused(n: number, model: string): Generator<SamplePart> {
  const message = `The practice model samples as “${PRACTICE_MODEL}” only, not as “${model}”. Choose it in the loom’s settings.`;
  for (let index = 0; index < n; index++) {
    yield { type: 'error', index, error: { code: 'no-such-model', message, retryable: false } };
  }
}

const tokenPart = (index: number, { token, logprob }: Piece, params: SampleParams): SamplePart =>
  params.logprobs ? { type: 'token', index, token, logprob } : { type: 'token', index, token };

const seedOf = ({ seed }: SampleParams, prefix: string, index: number): string =>
  seed === null ? randomUUID() : `${seed}/${index}/${prefix.length}/${hashText(prefix.slice(-SEEDED))}`;
