import { Readable } from 'node:stream';

const encoder = new TextEncoder();
const PIECE = 256 * 1024;

/** Pieces of text as the bytes of a body, never whole in memory. */
export const bodyOf = (pieces: Iterable<string>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(gathered(pieces))) as ReadableStream<Uint8Array>;

function* gathered(pieces: Iterable<string>): Generator<Uint8Array> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

const SIBLINGS = 5;

/** A Bonsai file of about so many bytes: a loom that was steered for long, five siblings a step, one of them continued. */
export function* bonsaiFile(bytes: number): Generator<string> {
  const steps = Math.ceil(bytes / (SIBLINGS * 340));
  const path = (step: number) => (step === 0 ? 'n0' : `n${step}-${step % SIBLINGS}`);
  const children = (step: number) =>
    step < steps ? Array.from({ length: SIBLINGS }, (_, at) => `n${step + 1}-${at}`) : [];
  yield `{"name":"A long loom","nodes":[${node('n0', 'The beginning.\n\n', [], children(0))}`;
  for (let step = 1; step <= steps; step++)
    for (let at = 0; at < SIBLINGS; at++) {
      const id = `n${step}-${at}`;
      const text = `${question(step * SIBLINGS + at)}\nAnswer: ${(step + at) % 3 === 0 ? 'Yes' : 'No'}\n\n`;
      yield `,${node(id, text, [path(step - 1)], id === path(step) ? children(step) : [])}`;
    }
  const onPath = Array.from({ length: steps + 1 }, (_, step) => path(step));
  yield `],"pathNodes":${JSON.stringify(onPath)},"focusedId":"${path(steps)}"}`;
}

const node = (id: string, text: string, parentIds: string[], childrenIds: string[]): string =>
  JSON.stringify({ id, text, parentIds, childrenIds, lastVisited: '1683506737' });

/** An inverse-scaling CSV of about so many bytes. */
export function* csvFile(bytes: number): Generator<string> {
  yield 'prompt,classes,answer_index\n';
  const rows = Math.ceil(bytes / 250);
  for (let row = 0; row < rows; row++)
    yield `"${question(row)}\nAnswer:","[' Yes', ' No']",${row % 3 === 0 ? 0 : 1}\n`;
}

const question = (at: number): string =>
  `Question: Somebody told me, as number ${at} of a long list, that an old clock, kept ${at * 7} days in a dry room and wound by the same hand, weighs more when it is cold than it does in the middle of a warm afternoon. Is that so?`;
