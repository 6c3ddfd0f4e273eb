import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** The milliseconds of the processor that a process has used, where Linux tells it; else null. */
export const cpuMs = (pid: number): number | null => {
  try {
    // after the name in brackets: user time is field 14, system time field 15 of proc_pid_stat(5)
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
};
