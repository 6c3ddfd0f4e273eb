'use client';

import { Flag, Pause, Play, Square } from 'lucide-react';
import Link from 'next/link';
import type { Flight, SteerFlights } from '@/lib/contract/flights';
import { IconButton } from '../../ui/icon-button';
import { Pill } from '../../ui/pill';
import { ProgressBar } from '../../ui/progress-bar';
import { TimeAgo } from '../../ui/time-ago';
import { flagCount } from '../words';
import { costWords, flagWords, paceWords, progressFacts, STATE_WORDS } from './flight-words';

interface FlightRowProps {
  flight: Flight;
  busy: boolean;
  onSteer: (act: SteerFlights['act']) => void;
}

const TONES = { flying: 'leaf', waiting: 'plain', paused: 'sun', stopped: 'plain' } as const;

/** One autopilot: how far, how fast, what it cost, and its switches. */
export const FlightRow = ({ flight, busy, onSteer }: FlightRowProps) => {
  const { loomId, title, state, autopilot, openFlags } = flight;
  const { value, max, words } = progressFacts(flight);
  const href = `/looms/${encodeURIComponent(loomId)}`;
  const isOn = state === 'flying' || state === 'waiting';
  return (
    <li
      data-loom={loomId}
      className="grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-2 border-line border-b px-4 py-3.5 last:border-b-0 has-[[data-row]:focus-visible]:bg-bg md:grid-cols-[minmax(0,1fr)_11rem_12rem_6.5rem]"
    >
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <Link
            href={href}
            data-row=""
            data-loom={loomId}
            prefetch={false}
            className="truncate rounded-md font-medium"
          >
            {title}
          </Link>
          <Pill tone={TONES[state]}>{STATE_WORDS[state]}</Pill>
          {openFlags > 0 ? (
            <Link
              href={`${href}/flags`}
              prefetch={false}
              aria-label={`Look at ${flagCount(openFlags)} in ${title}`}
              className="rounded-full"
            >
              <Pill tone="sun">
                <Flag aria-hidden /> {flagCount(openFlags)}
              </Pill>
            </Link>
          ) : null}
        </div>
        <p className="mt-1 text-[13px] text-dim">
          {autopilot.stopped && !isOn ? (
            <>
              {autopilot.stopped.message} <TimeAgo at={autopilot.updatedAt} className="text-faint" />
            </>
          ) : state === 'waiting' ? (
            'As many fly as may at once. It begins when one lands.'
          ) : (
            'It steers.'
          )}
        </p>
      </div>
      <div className="grid gap-1.5 text-[13px] max-md:col-span-2 max-md:row-start-2">
        <span className="tabular-nums">{words}</span>
        <ProgressBar
          label={`Progress of ${title}`}
          value={value}
          max={max}
          valueText={words}
          className="w-full"
        />
      </div>
      <div className="text-[13px] text-dim tabular-nums max-md:col-span-2 max-md:row-start-3">
        <p className="min-h-5">{paceWords(flight)}</p>
        <p>{costWords(flight)}</p>
        {flagWords(flight) ? <p>{flagWords(flight)}</p> : null}
      </div>
      <div className="flex justify-end gap-1 max-md:row-start-1">
        {isOn ? (
          <IconButton
            label={`Pause ${title}`}
            icon={<Pause />}
            disabled={busy}
            onClick={() => onSteer('pause')}
          />
        ) : (
          <IconButton
            label={`${state === 'paused' ? 'Resume' : 'Go on with'} ${title}`}
            icon={<Play />}
            disabled={busy}
            onClick={() => onSteer('resume')}
          />
        )}
        {state === 'stopped' ? null : (
          <IconButton
            label={`Stop ${title}`}
            icon={<Square />}
            disabled={busy}
            onClick={() => onSteer('stop')}
          />
        )}
      </div>
    </li>
  );
};
