import type { Loom } from '../../loom/loom';
import { FormatError, jsonPath } from '../format-error';
import { named } from '../tree/notes';

/** Ids that were read, and the checks of what refers to them; each throws a FormatError with the JSON path. */
export class References {
  readonly loom: Loom;
  readonly #known: Record<'node' | 'step' | 'ranking' | 'choice' | 'act', Set<string>> = {
    node: new Set(),
    step: new Set(),
    ranking: new Set(),
    choice: new Set(),
    act: new Set(),
  };
  #lastSeq = { node: -1, act: -1 };

  constructor(loom: Loom) {
    this.loom = loom;
  }

  /** An id that a record is known by from here on. */
  add(kind: keyof typeof KINDS, id: string, path: PropertyKey[]): void {
    const known = this.#known[kind];
    if (known.has(id))
      throw new FormatError(`Two ${KINDS[kind]} have the id ${named(id)}.`, jsonPath([...path, 'id']));
    known.add(id);
  }

  /** That there is such a record, before the one that names it. */
  need(kind: keyof typeof KINDS, id: string, path: PropertyKey[]): void {
    if (!this.#known[kind].has(id))
      throw new FormatError(`There is no ${kind} ${named(id)} before this.`, jsonPath(path));
  }

  ofLoom(loomId: string, path: PropertyKey[]): void {
    if (loomId !== this.loom.id)
      throw new FormatError(
        `This belongs to another loom, ${named(loomId)}; the file is of ${named(this.loom.id)}.`,
        jsonPath(path),
      );
  }

  inOrder(kind: 'node' | 'act', seq: number, path: PropertyKey[]): void {
    if (seq <= this.#lastSeq[kind])
      throw new FormatError(`The ${KINDS[kind]} are not in the order of their “seq”.`, jsonPath(path));
    this.#lastSeq[kind] = seq;
  }
}

const KINDS = {
  node: 'nodes',
  step: 'steps',
  ranking: 'rankings',
  choice: 'choices',
  act: 'acts',
} as const;
