import { type Rubric, rubricSchema } from '@/lib/loom/settings';
import { noWeight } from '../../fields/no-weight';
import { type Errors, plainIssue } from '../../fields/plain-issue';

const PATH = 'judge.rubric';

/** What is wrong with a rubric, by path from the settings; null when nothing is. */
export function checkRubric(rubric: Rubric): Errors | null {
  const result = rubricSchema.safeParse(rubric);
  const errors = new Map<string, string>();
  for (const issue of result.success ? [] : result.error.issues) {
    const path = [PATH, ...issue.path].join('.');
    if (!errors.has(path)) errors.set(path, plainIssue(issue));
  }
  const weightless = noWeight(rubric);
  if (weightless) errors.set(`${PATH}.criteria`, weightless);
  return errors.size > 0 ? errors : null;
}
