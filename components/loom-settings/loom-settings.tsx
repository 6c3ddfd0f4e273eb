'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import type { Segment } from '@/lib/dataset/item';
import type { Loom } from '@/lib/loom/loom';
import { ErrorState } from '../ui/error-state';
import { Sheet } from '../ui/sheet';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs';
import { ItemsTab } from './items-tab';
import { JudgeTab } from './judge-tab';
import { LoomTab } from './loom-tab';
import { PLACE_WORDS, PLACES, type Place, placeOf } from './places';
import { SamplerTab } from './sampler-tab';
import { SaveBar } from './save-bar';
import { useDraft } from './use-draft';
import { type SaveActions, useSave } from './use-save';

interface LoomSettingsProps extends SaveActions {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  loom: Loom;
  /** The text of the newest prompt version. */
  prompt: string;
  /** Something has grown from it already. */
  hasSteps: boolean;
  /** The accepted path, prompt first: what the preview parses. */
  segments: readonly Segment[];
  servers: readonly ServerView[];
}

/** Everything a loom holds, to be edited and saved at one go. Unsaved edits wait until the sheet is opened again. */
export const LoomSettings = (props: LoomSettingsProps) => (props.open ? <OpenSettings {...props} /> : null);

const OpenSettings = ({
  open,
  onOpenChange,
  loom,
  prompt,
  hasSteps,
  segments,
  servers,
  ...actions
}: LoomSettingsProps) => {
  const { draft, edits, change, replace, discard } = useDraft(loom, prompt);
  const { errors, failure, state, save } = useSave(draft, edits, replace, actions);
  const [place, setPlace] = useState<Place>('loom');
  const form = useRef<HTMLDivElement>(null);
  const changed = placesOf(Object.keys(edits));
  const wrong = placesOf([...errors.keys()]);

  const submit = async () => {
    // A number out of its range never reaches the draft: it is still only in its field.
    const number = form.current?.querySelector<HTMLElement>('input[type="number"][aria-invalid="true"]');
    if (number) return number.focus();
    if (changed.length === 0) return;
    const found = await save();
    const first = found && placesOf([...found.keys()])[0];
    if (!first) return;
    setPlace(first);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  const tab = { draft, change, errors };
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title="Loom settings"
      description="They hold for the steps to come. Steps already made keep what they ran with."
      className="w-180"
      footer={<SaveBar {...{ changed, wrong, state }} onSave={submit} onDiscard={discard} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from any field; the button does the same. */}
      <div
        ref={form}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit();
        }}
      >
        {failure ? (
          <ErrorState title="Not saved" className="mb-4">
            {failure}
          </ErrorState>
        ) : null}
        <Tabs value={place} onValueChange={(next) => setPlace(next as Place)}>
          <TabsList aria-label="Loom settings" className="mb-5">
            {PLACES.map((one) => (
              <TabsTrigger key={one} value={one}>
                {PLACE_WORDS[one]}
                <PlaceMark wrong={wrong.includes(one)} changed={changed.includes(one)} />
              </TabsTrigger>
            ))}
          </TabsList>
          <Leaf place="loom">
            <LoomTab {...tab} hasSteps={hasSteps} />
          </Leaf>
          <Leaf place="items">
            <ItemsTab {...tab} segments={segments} savedPrompt={prompt} />
          </Leaf>
          <Leaf place="sampler">
            <SamplerTab {...tab} servers={servers} />
          </Leaf>
          <Leaf place="judge">
            <JudgeTab {...tab} loomId={loom.id} servers={servers} segments={segments} />
          </Leaf>
        </Tabs>
      </div>
    </Sheet>
  );
};

const placesOf = (paths: readonly string[]): Place[] => {
  const found = new Set(paths.map(placeOf));
  return PLACES.filter((place) => found.has(place));
};

const Leaf = ({ place, children }: { place: Place; children: ReactNode }) => (
  <TabsContent
    value={place}
    className="grid gap-6 outline-offset-4 [&_button]:scroll-mt-52 [&_input]:scroll-mt-52"
  >
    {children}
  </TabsContent>
);

const PlaceMark = ({ wrong, changed }: { wrong: boolean; changed: boolean }) => {
  if (wrong) return <span className="ml-1.5 text-no text-xs">to correct</span>;
  return changed ? <span className="ml-1.5 text-sun text-xs">changed</span> : null;
};
