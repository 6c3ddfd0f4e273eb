import { hash32 } from '../judge/hash';
import type { LoomSettings, Rubric } from '../settings';

/** The workshop's loom of a loom: there is one, found by its id. */
export const workshopLoomId = (loomId: string): string =>
  `workshop-${hash32(loomId).toString(16).padStart(8, '0')}-${loomId}`.slice(0, 64);

export const workshopRootId = (loomId: string): string => `root-${workshopLoomId(loomId)}`.slice(0, 64);

export const isWorkshopLoom = (loomId: string): boolean => loomId.startsWith('workshop-');

const END = '\n=====';

/** The document in which prompts are loomed: its continuation is a prompt. */
export const workshopPrompt = (goal: string, criteria: string): string =>
  [
    'Openings of documents that a language model then continues, one wording after another.',
    '',
    `Goal: ${goal.trim()}`,
    ...(criteria.trim() ? [`What makes an item good: ${criteria.trim()}`] : []),
    '=====',
    '',
  ].join('\n');

const WORDS = /^Goal: ([\s\S]*?)\n(?:What makes an item good: ([\s\S]*?)\n)?=====$/m;

/** The goal and the criteria that a workshop's document was made of. */
export function wordsOfPrompt(text: string): { goal: string; criteria: string } {
  const [, goal = '', criteria = ''] = WORDS.exec(text) ?? [];
  return { goal, criteria };
}

const RUBRIC: Rubric = {
  instructions:
    'Each candidate is the opening of a document, or the next part of one, that a language model will continue item by item. Rank by how well it will bring items that meet the goal.',
  criteria: [
    {
      id: 'fits_goal',
      name: 'Goal',
      description: 'Leads to items that meet the goal and the criteria.',
      weight: 3,
      anchors: { low: 'speaks of something else', high: 'every continuation of it would serve the goal' },
    },
    {
      id: 'clear',
      name: 'Clear',
      description: 'Plain, well formed, with one reading.',
      weight: 2,
      anchors: { low: 'rambling or broken', high: 'understood at once' },
    },
    {
      id: 'open',
      name: 'Open',
      description: 'Leaves room for many different items instead of narrowing them to one kind.',
      weight: 1,
      anchors: { low: 'every item would be alike', high: 'invites variety' },
    },
  ],
};

/** The settings of a workshop's loom: models and servers are those of the loom that the prompt is for. */
export const workshopSettings = ({ sampler, judge }: LoomSettings): LoomSettings => ({
  format: null,
  target: { items: null, balance: null },
  sampler: { ...sampler, stop: [END], maxTokens: Math.max(sampler.maxTokens, 400) },
  judge: { ...judge, rubric: RUBRIC, examples: [], learned: null, overridesShown: 0 },
  autoPropose: false,
});
