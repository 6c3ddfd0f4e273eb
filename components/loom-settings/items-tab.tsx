'use client';

import { useMemo, useRef } from 'react';
import type { Segment } from '@/lib/dataset/item';
import { FieldError } from '../ui/field-error';
import { Segmented } from '../ui/segmented';
import { FormatFields } from './format-fields';
import { FormatPreview } from './format-preview';
import { LabelFields } from './label-fields';
import { FIRST_FORMAT, itemsOf, renameLabel, withLabels } from './labels';
import { Part } from './part';
import type { TabProps } from './tab-props';
import { TargetFields } from './target-fields';

interface ItemsTabProps extends TabProps {
  /** The accepted path as it is saved. */
  segments: readonly Segment[];
  /** The prompt as it is saved; an edited one is previewed on its own, as it will stand. */
  savedPrompt: string;
}

const KINDS = [
  { value: 'items', label: 'Items with labels' },
  { value: 'free', label: 'Free text' },
] as const;

export const ItemsTab = ({ draft, change, errors, segments, savedPrompt }: ItemsTabProps) => {
  const lastFormat = useRef(draft.format ?? FIRST_FORMAT);
  if (draft.format) lastFormat.current = draft.format;
  const items = itemsOf(draft);
  const preview = useMemo(
    () => (draft.prompt === savedPrompt ? segments : [promptSegment(draft.prompt)]),
    [draft.prompt, savedPrompt, segments],
  );
  const changeBoth = ({ format, target }: NonNullable<typeof items>) => {
    change('format', format);
    change('target', target);
  };
  return (
    <>
      <Part
        title="What grows here"
        hint="A dataset is parsed from the accepted path by the form of its items."
      >
        <Segmented
          label="What grows here"
          value={draft.format ? 'items' : 'free'}
          options={KINDS}
          onValueChange={(kind) => change('format', kind === 'items' ? lastFormat.current : null)}
          className="justify-self-start"
        />
      </Part>
      {items ? (
        <>
          <FormatPreview segments={preview} format={items.format} />
          <Part title="How an item looks">
            <FormatFields
              format={items.format}
              onChange={(format) => change('format', format)}
              errors={errors}
            />
          </Part>
          <Part title="Labels" hint="Letter for letter as they stand in the text, leading space included.">
            <LabelFields
              format={items.format}
              onRename={(index, text) => changeBoth(renameLabel(items, index, text))}
              onLabels={(labels) =>
                labels.length === items.format.labels.length
                  ? change('format', { ...items.format, labels })
                  : changeBoth(withLabels(items, labels))
              }
              errors={errors}
            />
            <FieldError>{errors.get('format.labels')}</FieldError>
          </Part>
        </>
      ) : null}
      <Part title="Target">
        <TargetFields
          target={draft.target}
          labels={draft.format?.labels ?? []}
          onChange={(target) => change('target', target)}
          errors={errors}
        />
      </Part>
    </>
  );
};

const promptSegment = (text: string): Segment => ({
  nodeId: 'prompt',
  text,
  origin: 'prompt',
  finish: null,
  state: 'done',
});
