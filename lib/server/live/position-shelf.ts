import 'server-only';
import type { PositionModel } from '@/lib/judging/position-model';
import { fitPositions, type StepOrder } from '@/lib/judging/position-model';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { RankingFacts } from '../ports/judging';
import type { LoomReader } from '../ports/repository';
import { Exclusive } from './exclusive';

/** Looms whose judge calls are kept; the one that was not asked for longest goes first. */
const KEPT = 8;
const PAGE = 500;
/** So many of a judge's latest orders tell its taste for places well enough: more would only cost time. */
const MOST = 600;
/** A fit stands until there are more new orders than this share of those it was made of. */
const WORTH_A_FIT = 0.02;

interface JudgedLoom {
  /** `seq` of the last ranking read. */
  upTo: number;
  judges: Map<string, JudgeOrders>;
  /** Ranking → its suggestion. */
  suggestions: Map<string, string | null>;
}

interface JudgeOrders {
  /** Oldest first. */
  orders: StepOrder[];
  /** The last fit, over the first so many of them. */
  fit: { over: number; model: PositionModel } | null;
}

type Reader = Pick<LoomReader, 'recordEnds' | 'pageRankingFacts'>;
type Judge = Pick<JudgeSettings, 'serverId' | 'model'>;

/**
 * The orders that judges gave in a loom, kept between its steps: rankings are never changed, so only new ones are read.
 * Another judge model has another taste for places: each is fitted by itself. Nothing here needs to outlive the process.
 */
export class PositionShelf {
  private readonly kept = new Map<string, JudgedLoom>();
  private readonly oneAtATime = new Exclusive();

  /** What is known of a judge from its calls at other steps than this one. */
  async modelOf(
    read: Reader,
    loomId: string,
    judge: Judge,
    exceptStep: string | null = null,
  ): Promise<PositionModel> {
    const { judges } = await this.look(read, loomId);
    const known = judges.get(keyOf(judge)) ?? { orders: [], fit: null };
    const latest = known.orders.slice(-MOST);
    const others = latest.filter(({ stepId }) => stepId !== exceptStep);
    if (others.length < latest.length) return fitPositions(others, known.fit?.model);
    const fresh = known.orders.length - (known.fit?.over ?? 0);
    if (!known.fit || fresh > known.fit.over * WORTH_A_FIT)
      known.fit = { over: known.orders.length, model: fitPositions(latest, known.fit?.model) };
    return known.fit.model;
  }

  /** Ranking → its suggestion, of every ranking of the loom. */
  async suggestions(read: Reader, loomId: string): Promise<ReadonlyMap<string, string | null>> {
    return (await this.look(read, loomId)).suggestions;
  }

  private look(read: Reader, loomId: string): Promise<JudgedLoom> {
    return this.oneAtATime.run(loomId, async () => {
      const loom = this.take(loomId);
      const { rankings: last } = await read.recordEnds(loomId);
      for (let after: number | null = loom.upTo; after !== null && loom.upTo < last; ) {
        const page = await read.pageRankingFacts(loomId, { after, last, size: PAGE });
        for (const facts of page.records) keep(loom, facts);
        after = page.next;
        loom.upTo = after ?? last;
      }
      return loom;
    });
  }

  private take(loomId: string): JudgedLoom {
    const loom = this.kept.get(loomId) ?? { upTo: -1, judges: new Map(), suggestions: new Map() };
    this.kept.delete(loomId);
    this.kept.set(loomId, loom);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return loom;
  }
}

function keep({ judges, suggestions }: JudgedLoom, { id, stepId, judge, suggestion, digest }: RankingFacts) {
  suggestions.set(id, suggestion);
  const key = keyOf(judge);
  const known = judges.get(key) ?? { orders: [], fit: null };
  judges.set(key, known);
  for (const { kind, shown, order } of digest)
    if (order && (kind === 'rotation' || kind === 'head-to-head'))
      known.orders.push({ stepId, shown, order });
}

const keyOf = ({ serverId, model }: Judge): string => JSON.stringify([serverId, model]);
