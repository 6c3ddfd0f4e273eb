import 'server-only';
import { mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { ImportJob } from '@/lib/contract/importing';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { partOf, type Watch } from './in-slices';
import type { Plan } from './plan';
import { planFile } from './plan-file';
import { whyFailed } from './why-failed';
import { writeRecords } from './write-records';

/** Share of the writing that making the records is. */
const PREPARED = 0.15;
const HOUR_MS = 3_600_000;
/** Files that were read wait in memory for their commit: so many bytes of them together, the newest whatever its size. */
const WAITING_BYTES = 1024 ** 3;
const WAITING_FILES = 20;

interface Entry {
  job: ImportJob;
  controller: AbortController;
  plan: Plan | null;
  /** Never rejects. */
  work: Promise<void>;
}

/**
 * Files on their way in: each is read in the background, waits for its owner's word, and is then written in one
 * transaction. They are forgotten after an hour and when the server ends; a loom that was written stays.
 */
export class ImportJobs {
  readonly #entries = new Map<string, Entry>();
  /** One file at a time: two would only share the same thread, and hold twice the memory. */
  readonly #inTurn = pLimit(1);
  readonly #folder: string;

  /** Empties the folder: what lies there is of a server that is gone. */
  constructor(folder: string) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
  }

  /** Where the bytes of an upload belong. */
  fileOf(id: string): string {
    return join(this.#folder, id);
  }

  get(id: string): ImportJob {
    return this.#entry(id).job;
  }

  /** Begins to read a file that lies whole at `fileOf(id)`. The file is gone once it is read. */
  begin(ctx: AppContext, { id, name, bytes }: Pick<ImportJob, 'id' | 'name' | 'bytes'>): ImportJob {
    const job: ImportJob = {
      ...{ id, name, bytes },
      state: 'reading',
      progress: 0,
      preview: null,
      error: null,
      loomId: null,
    };
    const entry: Entry = { job, controller: new AbortController(), plan: null, work: Promise.resolve() };
    this.#entries.set(id, entry);
    setTimeout(() => void this.#expire(id), HOUR_MS).unref();
    entry.work = this.#inTurn(() => this.#read(ctx, entry));
    return entry.job;
  }

  /** Begins to write a file that was read; where that is under way or done, this is the job as it stands. */
  commit(ctx: AppContext, id: string, title: string | null): ImportJob {
    const entry = this.#entry(id);
    const { state, error } = entry.job;
    if (state === 'writing' || state === 'done') return entry.job;
    if (state === 'reading')
      throw new AppError('busy', 'The file is still being read. Wait until it is ready.');
    if (!entry.plan) throw new AppError('bad_import', error?.message ?? 'The file could not be read.');
    const { plan } = entry;
    entry.plan = null;
    this.#change(entry, { state: 'writing', progress: 0 });
    entry.work = this.#write(ctx, entry, plan, title ?? plan.preview.title);
    return entry.job;
  }

  /** Resolves once nothing of it is going on. What was being written is taken back. */
  async cancel(id: string): Promise<void> {
    const entry = this.#entry(id);
    entry.controller.abort();
    await entry.work;
    this.#entries.delete(id);
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (entry) return entry;
    throw new AppError(
      'not_found',
      'This import is not there: it was cancelled, is over an hour old, or the server was started anew since. Bring the file again.',
    );
  }

  async #read(ctx: AppContext, entry: Entry): Promise<void> {
    const { id, name, bytes } = entry.job;
    const path = this.fileOf(id);
    try {
      entry.controller.signal.throwIfAborted();
      const plan = await planFile(ctx, { path, name, bytes }, this.#watch(entry));
      await remove(path);
      entry.plan = plan;
      this.#change(entry, { state: 'ready', progress: 1, preview: plan.preview });
      this.#makeRoom(id);
    } catch (error) {
      await remove(path);
      this.#fail(entry, error);
    }
  }

  async #write(ctx: AppContext, entry: Entry, plan: Plan, title: string): Promise<void> {
    const watch = this.#watch(entry);
    try {
      const records = await plan.prepare(title, partOf(watch, [0, PREPARED]));
      await ctx.repository.write(async (writer) => {
        await writeRecords(writer, records, partOf(watch, [PREPARED, 1]));
        watch.signal.throwIfAborted();
      });
      this.#change(entry, { state: 'done', progress: 1, loomId: records.loom.id });
    } catch (error) {
      this.#fail(entry, error);
    }
  }

  #watch(entry: Entry): Watch {
    const { signal } = entry.controller;
    return { signal, onProgress: (progress) => this.#change(entry, { progress }) };
  }

  #fail(entry: Entry, error: unknown): void {
    if (entry.controller.signal.aborted) return;
    this.#change(entry, { state: 'failed', error: whyFailed(error) });
  }

  #change(entry: Entry, change: Partial<ImportJob>): void {
    entry.job = { ...entry.job, ...change };
  }

  /** Lets go of the files that wait longest where there are too many. */
  #makeRoom(newest: string): void {
    const waiting = [...this.#entries.values()].filter((entry) => entry.plan && entry.job.id !== newest);
    let bytes = this.get(newest).bytes;
    for (const [place, { job }] of waiting.reverse().entries()) {
      bytes += job.bytes;
      if (bytes > WAITING_BYTES || place + 2 > WAITING_FILES) this.#entries.delete(job.id);
    }
  }

  async #expire(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry?.job.state !== 'writing') entry?.controller.abort();
    await entry?.work;
    this.#entries.delete(id);
  }
}

/** What cannot be removed now goes with the next start. */
const remove = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined);
