'use client';

import { useMemo } from 'react';
import { priceReplySchema } from '@/lib/contract/prices';
import type { ServerView } from '@/lib/contract/request';
import { overridesReplySchema } from '@/lib/contract/teaching';
import type { Segment } from '@/lib/dataset/item';
import type { JudgeSettings } from '@/lib/loom/settings';
import { ModelFields } from '../fields/model-fields';
import { RubricFields } from '../fields/rubric-fields';
import { SwitchLine } from '../ui/switch-line';
import { ExampleFields } from './example-fields';
import { itemLength } from './judge/item-length';
import { JudgeNumbers } from './judge/judge-numbers';
import { MethodFields } from './judge/method-fields';
import { OverrideFields } from './judge/override-fields';
import { useFetched } from './judge/use-fetched';
import { Part } from './part';
import type { TabProps } from './tab-props';

interface JudgeTabProps extends TabProps {
  loomId: string;
  servers: readonly ServerView[];
  /** The accepted path: how long a usual item is. */
  segments: readonly Segment[];
}

export const JudgeTab = ({ loomId, draft, change, errors, servers, segments }: JudgeTabProps) => {
  const { judge, sampler } = draft;
  const set = (part: Partial<JudgeSettings>) => change('judge', { ...judge, ...part });
  const { serverId, model } = judge;
  const asked = new URLSearchParams({ serverId, model });
  const price = useFetched(priceReplySchema, model === '' ? null : `/api/prices?${asked}`);
  const count = judge.overridesShown ?? 0;
  const path = `/api/looms/${encodeURIComponent(loomId)}/overrides-shown?count=${count}`;
  const overrides = useFetched(overridesReplySchema, count > 0 ? path : null);
  const cost = useMemo(
    () => ({
      candidates: sampler.n,
      itemLength: itemLength(segments),
      overrides: count > 0 ? (overrides.value?.shown ?? []) : [],
    }),
    [sampler.n, segments, count, overrides.value],
  );
  return (
    <>
      <Part title="Who judges" hint="Rankings already made stay as they are.">
        <SwitchLine
          label="Rank the candidates"
          hint="Off: candidates come in no order, and every choice is your own."
          checked={judge.enabled}
          onChange={(enabled) => set({ enabled })}
        />
        <ModelFields
          servers={servers}
          serverId={serverId}
          model={model}
          practiceModel="heuristic-judge"
          onChange={set}
          error={errors.get('judge.model')}
        />
      </Part>
      <Part title="How it is asked">
        <MethodFields judge={judge} cost={cost} price={price.value} onChange={(method) => set({ method })} />
        <JudgeNumbers judge={judge} set={set} />
      </Part>
      <Part title="Rubric" hint="What the judge is told, and what it scores from 1 to 5.">
        <RubricFields rubric={judge.rubric} onChange={(rubric) => set({ rubric })} errors={errors} />
      </Part>
      <Part title="Examples" hint="Items the judge is shown as what you want more of, or less of.">
        <ExampleFields examples={judge.examples ?? []} onChange={(examples) => set({ examples })} />
      </Part>
      <Part
        title="Your overrides"
        hint="Where you took another candidate than the suggested one, with your reason: the judge is shown some of them."
      >
        <OverrideFields
          count={count}
          fetched={overrides}
          onChange={(overridesShown) => set({ overridesShown })}
        />
      </Part>
    </>
  );
};
