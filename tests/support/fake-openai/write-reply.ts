import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Wire } from './chunks.ts';
import type { FakeChoice } from './complete.ts';
import type { ModelUnderFault } from './faults.ts';
import { errorBody } from './refusals.ts';
import { pythonJson } from './spoilt.ts';

export interface Reply {
  wire: Wire;
  model: string;
  choices: FakeChoice[];
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  stream: boolean;
  includeUsage: boolean;
}

/** What a `sized-slow` model takes for a reply. */
const SLOW_MS = 20;
/** The round of tokens at which a fault in the middle of a stream strikes. */
const FAULT_AT = 3;
const BUSY = errorBody('The server had an error while processing your request.', 'server_error');

export const writeReply = async (
  res: ServerResponse,
  reply: Reply,
  model: ModelUnderFault,
): Promise<void> => {
  const { fault, amount } = model;
  if (fault === 'silent') return;
  if (fault === 'slow-first-token') await sleep(amount ?? 500);
  if (fault === 'sized-slow') await sleep(SLOW_MS);
  if (reply.stream && fault !== 'whole') return writeStream(res, reply, model);
  if (fault === 'reset') return void res.socket?.resetAndDestroy();
  if (fault === 'stall') return;
  if (isPaced(fault)) await sleep((amount ?? 20) * (reply.choices[0]?.tokens.length ?? 0));
  const body = isBroken(fault)
    ? BUSY
    : { ...head(reply, ''), choices: reply.choices.map(reply.wire.whole), usage: reply.usage };
  const text =
    fault === 'nan-logprobs' || fault === 'minus-infinity' ? pythonJson(body) : JSON.stringify(body);
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(isCut(fault) ? text.slice(0, text.length / 2) : text);
};

const isPaced = (fault: string): boolean => fault === 'paced' || fault === 'paced-runs-on';
const isBroken = (fault: string): boolean => fault === 'error-in-stream' || fault === 'error-first';
const isCut = (fault: string): boolean =>
  /^(early-close|done-early|empty-stream|malformed-json)$/.test(fault);
const head = ({ wire, model }: Reply, suffix: string) => ({
  id: 'fake-1',
  object: wire.object + suffix,
  created: 1,
  model,
});

const writeStream = async (
  res: ServerResponse,
  reply: Reply,
  { fault, amount }: ModelUnderFault,
): Promise<void> => {
  const { choices, wire } = reply;
  const start = head(reply, wire.object.startsWith('chat') ? '.chunk' : '');
  const send = (choice: unknown) => res.write(`data: ${JSON.stringify({ ...start, choices: [choice] })}\n\n`);
  const starts = choices.map(({ before }) => [...before].length);
  const lastIndex = choices.length - 1;
  const rounds = Math.max(...choices.map((choice) => choice.tokens.length));

  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  res.flushHeaders();
  if (fault === 'empty-stream') return void res.end();
  if (fault === 'error-first') return void res.end(`data: ${JSON.stringify(BUSY)}\n\n`);
  for (let round = 0; round <= rounds && !res.destroyed; round++) {
    if (fault === 'comments') res.write(': keep-alive\n\n');
    if (isPaced(fault)) await sleep(amount ?? 20);
    if (round === FAULT_AT && strike(res, fault)) return;
    choices.forEach((choice, at) => {
      const token = choice.tokens[round];
      if (token) {
        send(wire.chunk(choice.index, token, null, starts[at] ?? 0));
        starts[at] = (starts[at] ?? 0) + [...token.text].length;
      } else if (round === choice.tokens.length) {
        const strayed = fault === 'wrong-index' && at === lastIndex;
        send(wire.chunk(strayed ? choice.index + 7 : choice.index, null, choice.finish, 0));
      }
    });
    await nextTurn();
  }
  if (fault === 'stall-after-end' || res.destroyed) return;
  if (reply.includeUsage)
    res.write(`data: ${JSON.stringify({ ...start, choices: [], usage: reply.usage })}\n\n`);
  res.end('data: [DONE]\n\n');
};

/** Does what a fault does in the middle of a stream; true when that was the last of it. */
const strike = (res: ServerResponse, fault: string): boolean => {
  switch (fault) {
    case 'early-close':
      res.end();
      return true;
    case 'done-early':
      res.end('data: [DONE]\n\n');
      return true;
    case 'reset':
      res.socket?.resetAndDestroy();
      return true;
    case 'stall':
      return true;
    case 'malformed-json':
      res.end('data: {"choices": [{"index": 0, "te\n\n');
      return true;
    case 'error-in-stream':
      res.end(`data: ${JSON.stringify(BUSY)}\n\n`);
      return true;
    default:
      return false;
  }
};
