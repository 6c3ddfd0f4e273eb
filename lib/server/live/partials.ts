import 'server-only';
import type { Repository } from '../ports/repository';

const EVERY_MS = 250;

/**
 * Writes what has arrived of unfinished candidates a few times a second, all of them in one transaction, so that a
 * server that goes down loses at most the last moments of a text that nobody was told is stored.
 */
export class Partials {
  private readonly dirty = new Map<string, string>();
  private timer: NodeJS.Timeout | null = null;
  private writing = false;
  /** Told once, not four times a second. */
  private failing = false;

  private readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  touch(nodeId: string, text: string): void {
    this.dirty.set(nodeId, text);
    this.timer ??= setTimeout(() => void this.flush(), EVERY_MS);
  }

  /** Call before the final write of a node: no partial text may land on top of it. */
  forget(nodeId: string): void {
    this.dirty.delete(nodeId);
  }

  private async flush(): Promise<void> {
    this.timer = null;
    if (this.writing || this.dirty.size === 0) return;
    this.writing = true;
    try {
      const written = await this.repository.write(async (writer) => {
        const now = [...this.dirty];
        for (const [id, text] of now) await writer.updateNode(id, { text, state: 'streaming' });
        return now;
      });
      for (const [id, text] of written) if (this.dirty.get(id) === text) this.dirty.delete(id);
      this.failing = false;
    } catch (error) {
      if (!this.failing)
        console.error('Writing partial texts failed; they stay in memory until it works again.', error);
      this.failing = true;
    } finally {
      this.writing = false;
      if (this.dirty.size > 0) this.timer ??= setTimeout(() => void this.flush(), EVERY_MS);
    }
  }
}
