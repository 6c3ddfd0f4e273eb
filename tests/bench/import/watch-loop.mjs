import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 100;

/**
 * Loaded before a server (`--import`): notes ten times a second how long its event loop was held up since the last note, and
 * its memory, in a file of its own.
 */
const file = join(process.env.WATCH_LOOP_DIR ?? '.', `loop-${process.pid}.jsonl`);
const delay = monitorEventLoopDelay({ resolution: 2 });
delay.enable();
setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  const note = { at: Date.now(), blockedMs: delay.max / 1e6, rss, heapUsed };
  appendFileSync(file, `${JSON.stringify(note)}\n`);
  delay.reset();
}, EVERY_MS).unref();
