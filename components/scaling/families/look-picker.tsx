'use client';

import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { cn } from '../../ui/cn';
import { CONTROL } from '../../ui/control';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { FAMILY_COLOURS, lookOf } from '../palette';
import { Look } from './look';

interface LookPickerProps {
  colour: number;
  onColour: (colour: number) => void;
}

/** Colour and mark of a family, from the palette of the figures. */
export const LookPicker = ({ colour, onColour }: LookPickerProps) => {
  const [open, setOpen] = useState(false);
  const name = useId();
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-label={`Colour and mark: ${nameOf(colour)}`}
        className={cn(CONTROL, 'inline-flex h-8.5 w-auto items-center gap-2')}
      >
        <Look colour={colour} />
        <ChevronDown aria-hidden className="size-4 text-dim" />
      </PopoverTrigger>
      <PopoverContent align="start" className="w-auto p-2.5">
        <fieldset className="grid grid-cols-6 gap-1">
          <legend className="sr-only">Colour and mark</legend>
          {Array.from({ length: FAMILY_COLOURS }, (_, place) => (
            <label
              key={lookOf(place).colour}
              title={nameOf(place)}
              className="grid size-8 cursor-pointer place-items-center rounded-lg border border-transparent hover:bg-bg has-checked:border-leaf has-checked:bg-leaf-soft has-focus-visible:outline-2 has-focus-visible:outline-leaf"
            >
              <input
                type="radio"
                name={name}
                aria-label={nameOf(place)}
                checked={place === colour}
                onChange={() => onColour(place)}
                className="sr-only"
              />
              <Look colour={place} />
            </label>
          ))}
        </fieldset>
      </PopoverContent>
    </Popover>
  );
};

/** The shape tells it apart for those who cannot see the colour. */
const nameOf = (colour: number): string => `${lookOf(colour).shape}, colour ${(colour % FAMILY_COLOURS) + 1}`;
