import 'server-only';
import type { FlagsReply, OpenFlag } from '@/lib/contract/flights';
import { neverUsed } from '@/lib/loom/autopilot';
import type { Choice } from '@/lib/loom/choice';
import { judgeSummary } from '@/lib/loom/judge/judge-summary';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import type { Ranking } from '@/lib/loom/ranking';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { stepsAfter } from '../jobs/steps-after';

/** So many come in one answer; the next are there when these are looked at. */
const AT_ONCE = 50;
const CONTEXT = 1500;

/** The flags that wait for a person, those of the accepted path first, each part from the least sure on. */
export async function readFlags(ctx: AppContext, loomId: string): Promise<FlagsReply> {
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const open = await read.openFlags(loomId);
  const path = open.length > 0 ? await read.getPath(loom.headId) : [];
  const places = new Map(path.map(({ id }, place) => [id, place]));
  const sorted = open
    .map((choice) => ({ choice, place: places.get(choice.nodeId) ?? null }))
    .toSorted(
      (a, b) => Number(a.place === null) - Number(b.place === null) || doubt(a.choice) - doubt(b.choice),
    )
    .slice(0, AT_ONCE);
  const flags: OpenFlag[] = [];
  const seen = new Map<string, string | undefined>();
  const follows = (nodeId: string) => stepsAfter(read, nodeId, seen);
  for (const { choice, place } of sorted) flags.push(await toOpenFlag(ctx, choice, path, place, follows));
  const autopilot = ctx.autopilots.shown((await read.getAutopilot(loomId)) ?? neverUsed(loomId));
  return { title: loom.title, headId: loom.headId, autopilot, flags, total: open.length };
}

const doubt = ({ flag }: Choice): number => flag?.confidence ?? 0;

async function toOpenFlag(
  ctx: AppContext,
  choice: Choice,
  path: readonly LoomNode[],
  place: number | null,
  follows: (nodeId: string) => Promise<number>,
): Promise<OpenFlag> {
  const { read } = ctx.repository;
  const step = found(await read.getStep(choice.stepId), 'step', choice.stepId);
  const [nodes, rankings] = await Promise.all([read.nodesOfStep(step.id), read.rankingsOfStep(step.id)]);
  const ranking = rankings.find(({ id }) => id === choice.rankingId) ?? rankings.at(-1);
  const before = place === null ? await read.getPath(step.parentId) : path.slice(0, place);
  return {
    choiceId: choice.id,
    stepId: step.id,
    nodeId: choice.nodeId,
    rankingId: ranking?.id ?? null,
    flag: choice.flag ?? { confidence: 0, message: '' },
    createdAt: choice.createdAt,
    onPath: place !== null,
    follows:
      place === null
        ? await follows(choice.nodeId)
        : path.slice(place + 1).filter(({ stepId }) => stepId !== null).length,
    context: endOf(before),
    summary: ranking ? judgeSummary(ranking) : '',
    agreement: ranking?.agreement ?? '',
    candidates: inOrder(nodes, ranking).map((node) => candidate(node, choice, ranking)),
  };
}

/** The end of a path's text; only as many nodes are joined as it takes. */
function endOf(path: readonly LoomNode[]): string {
  let text = '';
  for (let at = path.length - 1; at >= 0 && text.length < CONTEXT; at--) text = (path[at]?.text ?? '') + text;
  return text.slice(-CONTEXT);
}

const inOrder = (nodes: readonly LoomNode[], ranking: Ranking | undefined): LoomNode[] => {
  const ranked = ranking?.order.flatMap((id) => nodes.filter((node) => node.id === id)) ?? [];
  return [...ranked, ...nodes.filter((node) => isTakeable(node) && !ranked.includes(node))];
};

function candidate(
  { id, text, score }: LoomNode,
  choice: Choice,
  ranking: Ranking | undefined,
): OpenFlag['candidates'][number] {
  const place = ranking?.order.indexOf(id) ?? -1;
  return {
    nodeId: id,
    text,
    taken: id === choice.nodeId,
    place: place < 0 ? null : place + 1,
    probability: ranking?.estimate?.best[id] ?? null,
    score,
  };
}
