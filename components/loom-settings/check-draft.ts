import { z } from 'zod';
import { textSchema, titleSchema } from '@/lib/contract/request';
import { itemFormatSchema } from '@/lib/loom/item-format';
import { loomSettingsSchema } from '@/lib/loom/settings';
import { noWeight } from '../fields/no-weight';
import { type Errors, plainIssue } from '../fields/plain-issue';
import type { Draft } from './draft';

export type Checked = { ok: true; draft: Draft } | { ok: false; errors: Errors };

const formatSchema = itemFormatSchema.superRefine(({ labels }, context) => {
  const seen = new Map<string, number>();
  labels.forEach(({ text }, i) => {
    const label = text.trim();
    const problem = !label
      ? 'A label needs more than spaces.'
      : seen.has(label) && `This is label ${(seen.get(label) ?? 0) + 1} already.`;
    if (problem) context.addIssue({ code: 'custom', path: ['labels', i, 'text'], message: problem });
    seen.set(label, seen.get(label) ?? i);
  });
});

const draftSchema = loomSettingsSchema
  .extend({ title: titleSchema, prompt: textSchema, format: formatSchema.nullable() })
  .superRefine(({ format, target, judge }, context) => {
    const shares =
      format && target.balance ? format.labels.map(({ text }) => target.balance?.[text] ?? 0) : [];
    const sum = shares.reduce((total, share) => total + share, 0);
    if (shares.length > 0 && Math.abs(sum - 1) > 0.005) {
      const message = `The shares add up to ${Math.round(sum * 100)} %, not to 100 %.`;
      context.addIssue({ code: 'custom', path: ['target', 'balance'], message });
    }
    const weightless = noWeight(judge.rubric);
    if (weightless)
      context.addIssue({ code: 'custom', path: ['judge', 'rubric', 'criteria'], message: weightless });
  });

/** The draft by the schemas that the server holds it against, and by what would make no sense. */
export const checkDraft = (draft: Draft): Checked => {
  const result = draftSchema.safeParse(draft);
  if (result.success) return { ok: true, draft: result.data };
  const errors = new Map<string, string>();
  for (const issue of result.error.issues) {
    const path = issue.path.join('.');
    if (!errors.has(path)) errors.set(path, plainIssue(issue));
  }
  return { ok: false, errors };
};

/** Edits kept by the browser: as they were typed, so they need not be valid, but they must have the form. */
export const readEdits = (value: unknown): Partial<Draft> | null => {
  const result = loomSettingsSchema
    .extend({ title: z.string(), prompt: z.string() })
    .partial()
    .safeParse(value);
  if (result.success) return result.data;
  const malformed = result.error.issues.some(({ code }) =>
    /^invalid_(type|value|union)$|^unrecognized/.test(code),
  );
  return malformed ? null : (value as Partial<Draft>);
};
