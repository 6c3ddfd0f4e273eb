import { readFileSync } from 'node:fs';

/** What a process holds in memory (resident), in MB. Linux only. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** The most a process holds while some work goes on. */
export async function peakMegabytes<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ peak: number; result: T }> {
  let peak = residentMegabytes(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid));
  }, 20);
  try {
    return { result: await work(), peak: Math.max(peak, residentMegabytes(pid)) };
  } finally {
    clearInterval(timer);
  }
}
