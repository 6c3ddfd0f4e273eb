import type { JudgeRun, Trial } from '../../loom/judge-run';
import { FormatError, jsonPath } from '../format-error';
import { named } from '../tree/notes';

interface Entry {
  /** Steps without a trial so far. */
  todo: Set<string>;
  steps: number;
  done: number;
  path: PropertyKey[];
}

/** Judge runs that were read, and how far their trials go. What does not add up throws a FormatError with the JSON path. */
export class RunBook {
  readonly #entries = new Map<string, Entry>();

  add({ id, stepIds, done }: JudgeRun, path: PropertyKey[]): void {
    const todo = new Set<string>();
    for (const [i, stepId] of stepIds.entries()) {
      if (todo.has(stepId))
        throw new FormatError(
          `The run names the step ${named(stepId)} twice.`,
          jsonPath([...path, 'stepIds', i]),
        );
      todo.add(stepId);
    }
    this.#entries.set(id, { todo, steps: stepIds.length, done, path });
  }

  /** A trial of a run that was added. */
  take({ runId, stepId }: Trial, path: PropertyKey[]): void {
    if (!this.#entries.get(runId)?.todo.delete(stepId))
      throw new FormatError(
        `The run ${named(runId)} does not rank the step ${named(stepId)}, or has ranked it already.`,
        jsonPath([...path, 'stepId']),
      );
  }

  /** That each run has the trials it says, once all were read. */
  end(): void {
    for (const { todo, steps, done, path } of this.#entries.values())
      if (steps - todo.size !== done)
        throw new FormatError(
          `The run says it has ranked ${done} steps; the file has ${steps - todo.size} trials of it.`,
          jsonPath([...path, 'done']),
        );
  }
}
