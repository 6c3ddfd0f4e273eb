import {
  createQuality,
  type Quality,
  type QualityItem,
  type QualityReport,
  withCheck,
} from '@/lib/dataset/quality';
import { comparison, type Embedded, embeddedBy, isToCompare, outdated } from './compare-embeddings';
import { applyChange } from './diff-items';
import type { ItemsChange, QualityReply, QualityRequest } from './quality-protocol';

interface DeskDeps {
  tell(reply: QualityReply): void;
  /** Lets requests that came meanwhile be taken. */
  breathe(): Promise<void>;
  /** Milliseconds from whenever. */
  now(): number;
}

/** Milliseconds of work between two breaths. */
const BREATH = 25;
/** What the items take of the time, the checks the rest. */
const ITEMS_SHARE = 0.8;
/** Up to so many items are given to the engine one by one; more of them as a whole list. */
const FEW = 32;

/** Measures items wherever it runs: takes requests at any time, and owes a report for the newest version. */
export function createQualityDesk({ tell, breathe, now }: DeskDeps): (request: QualityRequest) => void {
  let engine: Quality | null = null;
  let items = new Map<string, QualityItem>();
  let version = 0;
  /** The engine does not have the items as they are. */
  let stale = false;
  let due = false;
  let working = false;
  let embedded: Embedded | null = null;

  /** The outcome of a work in slices; undefined where it was stopped. */
  const drive = async <T>(
    steps: Generator<number, T>,
    onShare: (share: number) => void,
    stop: () => boolean = () => false,
  ): Promise<T | undefined> => {
    for (let since = now(); ; ) {
      const { done, value } = steps.next();
      if (done) return value;
      if (now() - since < BREATH) continue;
      onShare(value);
      await breathe();
      since = now();
      if (!stop()) continue;
      steps.return(undefined as T);
      return undefined;
    }
  };

  const measure = async (quality: Quality): Promise<void> => {
    const of = version;
    const progress = (from: number, width: number) => (share: number) =>
      tell({ kind: 'progress', share: from + share * width });
    const asked = stale ? [...items.values()] : null;
    stale = false;
    if (asked) await drive(quality.syncing(asked), progress(0, ITEMS_SHARE));
    const report = await drive(quality.reporting(), progress(ITEMS_SHARE, 1 - ITEMS_SHARE));
    if (!report || quality !== engine) return;
    tell({ kind: 'report', version: of, report: withEmbeddings(report, of) });
    if (!due && embedded) await compare(embedded, report, of);
  };

  const withEmbeddings = (report: QualityReport, of: number): QualityReport => {
    if (!embedded?.check) return report;
    const { check } = embedded;
    return withCheck(report, check.version === of ? check.check : outdated(check.check));
  };

  const compare = async (mine: Embedded, report: QualityReport, of: number): Promise<void> => {
    const list = [...items.values()];
    if (!isToCompare(mine, list, of)) return;
    tell({ kind: 'comparing', share: 0 });
    const check = await drive(
      comparison(mine, list),
      (share) => tell({ kind: 'comparing', share }),
      () => due || embedded !== mine,
    );
    if (check) mine.check = { version: of, check };
    tell({ kind: 'comparing', share: null });
    if (check) tell({ kind: 'report', version: of, report: withCheck(report, check) });
  };

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    try {
      while (due && engine) {
        due = false;
        await measure(engine);
      }
    } catch (failure) {
      tell({ kind: 'failed', message: failure instanceof Error ? failure.message : String(failure) });
    } finally {
      working = false;
    }
  };

  return (request) => {
    if (request.kind === 'start') {
      engine = createQuality(request.options);
      items = new Map();
      stale = false;
      return;
    }
    if (request.kind === 'embeddings') embedded = request.vectors && embeddedBy(request.vectors);
    else {
      const { change } = request;
      version = request.version;
      const isSmall = !working && !change.order && change.put.length + change.remove.length <= FEW;
      if (engine && isSmall) give(engine, items, change);
      else stale = true;
      items = applyChange(items, change);
    }
    due = true;
    void work();
  };
}

function give(engine: Quality, items: ReadonlyMap<string, QualityItem>, { remove, put }: ItemsChange): void {
  for (const place of remove) engine.remove(place);
  for (const item of put) {
    if (items.has(item.place)) engine.replace(item);
    else engine.append(item);
  }
}
