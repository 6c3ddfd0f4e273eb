import type { ServerView } from '@/lib/contract/request';
import type { Autopilot } from '@/lib/loom/autopilot';
import type { Loom } from '@/lib/loom/loom';
import type { LoomSettings } from '@/lib/loom/settings';
import type { ApiClient } from '../../support/api-client.ts';

type Sections = {
  [K in keyof LoomSettings]?: LoomSettings[K] extends object ? Partial<LoomSettings[K]> : LoomSettings[K];
};

/** A loom of a test's own, with parts of its settings changed. The practice model draws the same every time. */
export const makeLoom = async (
  api: ApiClient,
  sections: Sections = {},
  template = 'tempting-but-wrong',
): Promise<Loom> =>
  change(api, await api.createLoom(template), { ...sections, sampler: { seed: 7, ...sections.sampler } });

/** Changes parts of a loom's settings. */
export const change = async (api: ApiClient, loom: Loom, sections: Sections): Promise<Loom> => {
  const settings = Object.fromEntries(
    Object.entries(sections).map(([name, part]) => {
      const before = loom.settings[name as keyof LoomSettings];
      return [name, typeof part === 'object' ? { ...(before as object), ...part } : part];
    }),
  );
  return (await api.ok<{ loom: Loom }>('PATCH', `/api/looms/${loom.id}`, { settings })).loom;
};

export const fakeOpenAiUrl = process.env.E2E_OPENAI_URL ?? '';

/** Makes the fake OpenAI server known to an app; returns its id there. */
export const addFakeServer = async (api: ApiClient): Promise<string> => {
  const body = { name: 'Fake server', kind: 'other', baseUrl: fakeOpenAiUrl, key: { from: 'none' } };
  return (await api.ok<{ server: ServerView }>('POST', '/api/servers', body)).server.id;
};

/** A loom that samples with one model of the fake server, and judges with another. */
export const makeLoomOn = async (
  api: ApiClient,
  sampler: string,
  { judge = 'good', sections = {} }: { judge?: string; sections?: Sections } = {},
): Promise<Loom> => {
  const serverId = await addFakeServer(api);
  return makeLoom(api, {
    ...sections,
    sampler: { serverId, model: sampler, ...sections.sampler },
    judge: { serverId, model: judge, ...sections.judge },
  });
};

export const autopilotOf = async (api: ApiClient, loomId: string): Promise<Autopilot> =>
  (await api.open(loomId)).autopilot;

/** Runs steps at the head one after another and accepts each suggestion, as a person at the keyboard would. */
export const grow = async (api: ApiClient, loomId: string, steps: number): Promise<void> => {
  for (let step = 0; step < steps; step++) {
    const view = await api.runStep(loomId);
    const suggestion = view.rankings.at(-1)?.suggestion;
    if (!suggestion) throw new Error(`Step ${step + 1} has no suggestion to accept.`);
    await api.choose(view, suggestion);
  }
};
