import { z } from 'zod';
import { chance } from './chance.ts';
import type { FaultName } from './faults.ts';

const dataSchema = z.object({
  /** The criterion of a question for one rating. */
  rate: z.string().optional(),
  criteria: z.array(z.object({ id: z.string() })),
  candidates: z.array(z.object({ id: z.string(), text: z.string() })),
});
export type JudgeData = z.infer<typeof dataSchema>;

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
  if (data.rate !== undefined) return ratingReply(data, user, fault);
  const quality = (id: string, text: string): number => {
    if (fault === 'judge-biased') return -data.candidates.findIndex((candidate) => candidate.id === id);
    return chance('quality', text.trim());
  };
  const ordered = data.candidates.toSorted((a, b) => quality(b.id, b.text) - quality(a.id, a.text));
  if (fault === 'judge-wavers') liftFirstShown(ordered, data.candidates[0]?.id);
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

const liftFirstShown = (ordered: { id: string }[], shown: string | undefined): void => {
  const at = ordered.findIndex(({ id }) => id === shown);
  const [lifted] = at > 0 ? ordered.splice(at, 1) : [];
  if (lifted) ordered.splice(at - 1, 0, lifted);
};

const ratingReply = (data: JudgeData, user: string, fault: FaultName): string => {
  const [rating] = [...ratingMasses(data)].sort((a, b) => b[1] - a[1])[0] ?? ['3'];
  if (fault === 'judge-prose') return `I would say ${rating}, all in all.`;
  return fault === 'judge-repairable' && !user.includes('COULD NOT BE USED') ? `About ${rating}` : rating;
};

/** How likely each rating of the one candidate is; the rest of the probability is on other tokens. */
export const ratingMasses = ({ rate = '', candidates }: JudgeData): Map<string, number> => {
  const text = candidates[0]?.text.trim() ?? '';
  const expected = 1 + 2 * (chance('quality', text) + chance(rate, text));
  const weights = [1, 2, 3, 4, 5].map((rating) => Math.exp(-1.5 * Math.abs(rating - expected)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(weights.map((weight, i) => [String(i + 1), (0.96 * weight) / total]));
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
