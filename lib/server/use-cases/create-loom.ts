import 'server-only';
import type { CreateLoom } from '@/lib/contract/request';
import type { Loom } from '@/lib/loom/loom';
import { templateFor } from '@/lib/loom/template';
import type { AppContext } from '../app-context';
import { refuseDatasetId } from '../datasets/refuse-dataset-id';
import { newNode } from './records';

/** A loom from a template, its prompt as the root. The same id twice gives the first one back. */
export async function createLoom(ctx: AppContext, input: CreateLoom): Promise<Loom> {
  const template = templateFor(input.template);
  const now = ctx.now();
  const id = input.id ?? ctx.newId();
  const rootId = ctx.newId();
  const loom: Loom = {
    id,
    title: input.title,
    templateId: input.template,
    rootId,
    headId: rootId,
    settings: template.settings,
    archivedAt: null,
    createdAt: now,
    touchedAt: now,
  };
  const root = newNode({
    id: rootId,
    loomId: id,
    parentId: null,
    stepId: null,
    origin: 'prompt',
    state: 'done',
    text: template.prompt,
    createdAt: now,
  });
  return ctx.exclusive.run(id, () =>
    ctx.repository.write(async (writer) => {
      const existing = await writer.getLoom(id);
      if (existing) return existing;
      await refuseDatasetId(writer, id);
      await writer.insertLoom(loom);
      await writer.insertNodes(id, [root]);
      return loom;
    }),
  );
}
