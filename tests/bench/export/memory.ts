import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGABYTE = 1_048_576;
/** Samples between two full collections. */
const BETWEEN = 500;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface Memory {
  /** What lives, in MB: the heap and what hangs on it, after full collections. */
  live: number;
  /** The most the process held at any time, garbage too, in MB. */
  resident: number;
}

/** Watches the memory of this process while some work goes on; `sample` is to be called often. */
export function watchMemory(): { sample(): void; peak(): Memory } {
  const peak: Memory = { live: 0, resident: 0 };
  let samples = 0;
  const look = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    peak.live = Math.max(peak.live, (heapUsed + external) / MEGABYTE);
  };
  look();
  return {
    sample() {
      peak.resident = Math.max(peak.resident, process.memoryUsage.rss() / MEGABYTE);
      if (++samples % BETWEEN === 0) look();
    },
    peak() {
      look();
      return peak;
    },
  };
}
