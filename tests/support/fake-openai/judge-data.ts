import { z } from 'zod';
import { chance } from './chance.ts';
import type { FaultName } from './faults.ts';

const dataSchema = z.object({
  criteria: z.array(z.object({ id: z.string() })),
  candidates: z.array(z.object({ id: z.string(), text: z.string() })),
});
type JudgeData = z.infer<typeof dataSchema>;

/** The data of a judge prompt: the JSON object after a line `DATA:`; null where there is none. */
export const judgeDataIn = (user: string): JudgeData | null => {
  const [, after] = user.split(/^DATA:/m);
  const text = after && firstObject(after);
  if (!text) return null;
  const parsed = dataSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
};

/** Judges by a quality that depends on the text alone, so every order of showing gives the same verdict. */
export const judgeReply = (data: JudgeData, user: string, fault: FaultName): string => {
  if (fault === 'judge-garbage') return 'They are all lovely. I could not possibly choose.';
  const quality = (id: string, text: string): number => {
    if (fault === 'judge-biased') return -data.candidates.findIndex((candidate) => candidate.id === id);
    return chance('quality', text.trim());
  };
  const ordered = data.candidates.toSorted((a, b) => quality(b.id, b.text) - quality(a.id, a.text));
  const scores = data.candidates.map(({ id, text }) => ({
    id,
    criteria: Object.fromEntries(
      data.criteria.map((criterion) => [criterion.id, scored(text, criterion.id)]),
    ),
  }));
  const needsRepair = fault === 'judge-repairable' && !user.includes('COULD NOT BE USED');
  const json = JSON.stringify({
    scores: needsRepair ? scores.slice(1) : scores,
    order: ordered.map(({ id }) => id),
    summary: `${ordered[0]?.id ?? 'None'} asks the clearest question of these ${data.candidates.length}.`,
  });
  if (fault !== 'judge-prose') return json;
  return `Let me weigh them {carefully}.\n\n\`\`\`json\n${json}\n\`\`\`\n\nI hope this helps.`;
};

const scored = (text: string, criterion: string) => {
  const score =
    1 + Math.min(4, Math.floor(2.5 * (chance('quality', text.trim()) + chance(criterion, text.trim()))));
  return { score, reason: score > 3 ? 'Clear and to the point.' : 'Could be sharper.' };
};

/** The first whole JSON object in a text, by its braces; braces inside strings do not count. */
const firstObject = (text: string): string | null => {
  const start = text.indexOf('{');
  let depth = 0;
  let quoted = false;
  for (let i = start; i >= 0 && i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign === '\\') i++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return text.slice(start, i + 1);
  }
  return null;
};
