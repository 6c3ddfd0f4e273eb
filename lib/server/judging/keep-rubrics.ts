import 'server-only';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { Loom } from '@/lib/loom/loom';
import type { AppContext } from '../app-context';
import type { LoomWriter } from '../ports/repository';

/** Keeps the rubric that is left and the one that comes, so that every ranking can name the one it was made by. */
export async function keepRubrics(
  ctx: Pick<AppContext, 'now' | 'newId'>,
  writer: LoomWriter,
  before: Loom,
  after: Loom,
): Promise<void> {
  const [left, came] = [before.settings.judge.rubric, after.settings.judge.rubric];
  if (rubricHash(left) === rubricHash(came)) return;
  const keep = (rubric: typeof left, createdAt: number) =>
    writer.keepRubric({ id: ctx.newId(), loomId: after.id, hash: rubricHash(rubric), rubric, createdAt });
  await keep(left, before.createdAt);
  await keep(came, ctx.now());
}
