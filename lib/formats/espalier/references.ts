import type { Loom } from '../../loom/loom';
import { FormatError, jsonPath } from '../format-error';
import { named } from '../tree/notes';
import { RunBook } from './run-book';

/** Ids that were read, and the checks of what refers to them; each throws a FormatError with the JSON path. */
export class References {
  readonly loom: Loom;
  /** What the trials make of the judge runs. */
  readonly runs = new RunBook();
  readonly #known: Record<keyof typeof KINDS, Set<string>> = {
    node: new Set(),
    step: new Set(),
    ranking: new Set(),
    choice: new Set(),
    act: new Set(),
    rubric: new Set(),
    run: new Set(),
    trial: new Set(),
    draft: new Set(),
  };
  readonly #rubrics = new Set<string>();
  #last = { node: -1, act: -1, rubric: 0 };

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

  /** `path` ends in the key that the records are in the order of. */
  inOrder(kind: 'node' | 'act' | 'rubric', number: number, path: PropertyKey[]): void {
    if (number <= this.#last[kind])
      throw new FormatError(
        `The ${KINDS[kind]} are not in the order of their “${String(path.at(-1))}”.`,
        jsonPath(path),
      );
    this.#last[kind] = number;
  }

  /** That no other version is of the same rubric. */
  addRubric(hash: string, path: PropertyKey[]): void {
    if (this.#rubrics.has(hash))
      throw new FormatError(`Two rubric versions have the hash ${named(hash)}.`, jsonPath(path));
    this.#rubrics.add(hash);
  }
}

const KINDS = {
  node: 'nodes',
  step: 'steps',
  ranking: 'rankings',
  choice: 'choices',
  act: 'acts',
  rubric: 'rubric versions',
  run: 'judge runs',
  trial: 'trials',
  draft: 'drafts',
} as const;
