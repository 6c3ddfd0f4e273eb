import type { ServerView } from '@/lib/contract/request';
import type { Autopilot } from '@/lib/loom/autopilot';
import type { Loom } from '@/lib/loom/loom';
import type { LoomSettings } from '@/lib/loom/settings';
import type { ApiClient } from '../../support/api-client.ts';

type Sections = {
  [K in keyof LoomSettings]?: LoomSettings[K] extends object ? Partial<LoomSettings[K]> : LoomSettings[K];
};

/** A loom on the built-in models that draws the same every time, with parts of its settings changed. */
export const makePracticeLoom = async (api: ApiClient, sections: Sections = {}): Promise<Loom> =>
  change(api, await api.createLoom(), { ...sections, sampler: { seed: 7, ...sections.sampler } });

/** As `makePracticeLoom`, but judged by the fake server, whose verdict never is a tie. */
export const makeLoom = async (api: ApiClient, sections: Sections = {}): Promise<Loom> => {
  const serverId = await addFakeServer(api);
  return makePracticeLoom(api, { ...sections, judge: { serverId, model: 'good', ...sections.judge } });
};

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

/** The id of the fake OpenAI server in an app, which comes to know it now if it did not. */
export const addFakeServer = async (api: ApiClient, name = 'Fake server'): Promise<string> => {
  const { servers } = await api.ok<{ servers: ServerView[] }>('GET', '/api/servers');
  const known = servers.find((server) => server.name === name);
  if (known) return known.id;
  const body = { name, kind: 'other', baseUrl: fakeOpenAiUrl, key: { from: 'none' } };
  return (await api.ok<{ server: ServerView }>('POST', '/api/servers', body)).server.id;
};

/** A loom that samples with one model of the fake server, and judges with another. */
export const makeLoomOn = async (
  api: ApiClient,
  sampler: string,
  { judge = 'good', sections = {} }: { judge?: string; sections?: Sections } = {},
): Promise<Loom> => {
  const serverId = await addFakeServer(api);
  return makePracticeLoom(api, {
    ...sections,
    sampler: { serverId, model: sampler, ...sections.sampler },
    judge: { serverId, model: judge, ...sections.judge },
  });
};

export const autopilotOf = async (api: ApiClient, loomId: string): Promise<Autopilot> =>
  (await api.open(loomId)).autopilot;

/** Runs steps at the head one after another and takes the first of each, as a person at the keyboard would. */
export const grow = async (api: ApiClient, loomId: string, steps: number): Promise<void> => {
  for (let step = 0; step < steps; step++) {
    const view = await api.runStep(loomId);
    const first = view.rankings.at(-1)?.order[0];
    if (!first) throw new Error(`Step ${step + 1} has nothing to take.`);
    await api.choose(view, first);
  }
};
