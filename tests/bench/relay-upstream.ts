import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/**
 * An upstream that costs as little as it can: every event is written before anyone asks. The model's name is the
 * pause between tokens in milliseconds, `0` for as fast as the reader takes them. It runs in a process of its own and
 * tells its parent its base URL.
 */
const server = createServer(async (req, res) => {
  const body = JSON.parse(await text(req)) as { n?: number; max_tokens: number; model: string };
  await stream(res, body.n ?? 1, body.max_tokens, Number(body.model));
});

const event = (choice: object): string =>
  `data: ${JSON.stringify({ id: 'cmpl-0', object: 'text_completion', created: 1, model: 'm', choices: [choice] })}\n\n`;

const stream = async (res: ServerResponse, n: number, tokens: number, paceMs: number): Promise<void> => {
  const all = Array.from({ length: n }, (_, index) => index);
  const round = all
    .map((index) => event({ index, text: ' token', finish_reason: null, logprobs: null }))
    .join('');
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  const started = performance.now();
  for (let at = 1; at <= tokens && !res.destroyed; at++) {
    const hasRoom = res.write(round);
    if (paceMs > 0) await sleep(Math.max(0, started + at * paceMs - performance.now()));
    else if (!hasRoom) await new Promise((resolve) => res.once('drain', resolve).once('close', resolve));
    else await nextTurn();
  }
  res.end(
    `${all.map((index) => event({ index, text: '', finish_reason: 'length' })).join('')}data: [DONE]\n\n`,
  );
};

server.listen(0, '127.0.0.1', () =>
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`),
);
process.once('disconnect', () => process.exit());
