import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NodePatch, Repository } from '../ports/repository';

interface Ending {
  nodeId: string;
  patch: NodePatch;
  stored: PromiseWithResolvers<void>;
}

/** Stores how candidates ended. Those that end together, in any step, share one transaction: each costs the disk a sync. */
export class Endings {
  private waiting: Ending[] = [];
  private writing = false;

  private readonly repository: Pick<Repository, 'write'>;

  constructor(repository: Pick<Repository, 'write'>) {
    this.repository = repository;
  }

  /** Resolves once it is stored; rejects only for its own failure, not for that of another in the same transaction. */
  write(nodeId: string, patch: NodePatch): Promise<void> {
    const stored = Promise.withResolvers<void>();
    this.waiting.push({ nodeId, patch, stored });
    void this.flush();
    return stored.promise;
  }

  private async flush(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    await nextTurn();
    while (this.waiting.length > 0) await this.store(this.waiting.splice(0));
    this.writing = false;
  }

  private async store(endings: Ending[]): Promise<void> {
    try {
      await this.repository.write(async (writer) => {
        for (const { nodeId, patch } of endings) await writer.updateNode(nodeId, patch);
      });
    } catch (error) {
      if (endings.length === 1) endings[0]?.stored.reject(error);
      else for (const ending of endings) await this.store([ending]);
      return;
    }
    for (const { stored } of endings) stored.resolve();
  }
}
