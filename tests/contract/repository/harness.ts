import { afterEach, beforeEach } from 'vitest';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { Step } from '@/lib/loom/step';
import type { Repository } from '@/lib/server/ports/repository';
import { makeLoom, makeNode, makeStep } from './records';

/** One empty database. */
export interface Place {
  open(): Promise<Repository>;
  /** Runs SQL behind the repository's back. */
  tamper(sql: string): Promise<void>;
  dispose(): Promise<void>;
}

export interface Backend {
  name: string;
  create(): Promise<Place>;
}

export interface Fixture {
  readonly repository: Repository;
  readonly place: Place;
  /** Closes the repository and opens it again, as a restart would. */
  reopen(): Promise<Repository>;
}

/** A fresh database before each test of the surrounding `describe`. */
export function useFixture(backend: Backend): Fixture {
  let repository: Repository;
  let place: Place;
  beforeEach(async () => {
    place = await backend.create();
    repository = await place.open();
  });
  afterEach(async () => {
    await repository.close();
    await place.dispose();
  });
  return {
    get repository() {
      return repository;
    },
    get place() {
      return place;
    },
    async reopen() {
      await repository.close();
      repository = await place.open();
      return repository;
    },
  };
}

/** Stores a loom with its root. */
export async function seedLoom(repository: Repository, patch: Partial<Loom> = {}): Promise<Loom> {
  const loom = makeLoom(patch);
  await repository.write(async (writer) => {
    await writer.insertLoom(loom);
    await writer.insertNodes(loom.id, [makeNode({ id: loom.rootId, loomId: loom.id, parentId: null })]);
  });
  return loom;
}

/** Stores a step under a node, with candidates. */
export async function seedStep(
  repository: Repository,
  loom: Loom,
  { parentId = loom.rootId, candidates = 3, ...patch }: Partial<Step> & { candidates?: number } = {},
): Promise<{ step: Step; nodes: LoomNode[] }> {
  const step = makeStep({ loomId: loom.id, parentId, ...patch });
  const nodes = Array.from({ length: candidates }, () =>
    makeNode({ loomId: loom.id, parentId, stepId: step.id }),
  );
  return repository.write(async (writer) => {
    await writer.insertStep(step);
    return { step, nodes: await writer.insertNodes(loom.id, nodes) };
  });
}
