'use client';

import { useSyncExternalStore } from 'react';
import { relativeTime } from './relative-time';
import { Tooltip } from './tooltip';

const MINUTE = 60_000;

const everyMinute = (notify: () => void) => {
  const timer = setInterval(notify, MINUTE / 2);
  return () => clearInterval(timer);
};
/** The current minute, so that it stays equal between ticks. */
const minuteNow = () => Math.floor(Date.now() / MINUTE) * MINUTE;

/** How long ago, in words; the exact moment, in the reader's own way of writing dates, on hover. */
export const TimeAgo = ({ at, className }: { at: number; className?: string }) => {
  const now = useSyncExternalStore(everyMinute, minuteNow, () => null);
  const time = (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {now === null ? '\u00a0' : relativeTime(at, now)}
    </time>
  );
  if (now === null) return time;
  const exact = new Date(at).toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'medium' });
  return <Tooltip text={exact}>{time}</Tooltip>;
};
