import type { z } from 'zod';
import { plainIssue } from './plain-issue';

/** A file that cannot be read or written, in words for the person who has it. */
export class FormatError extends Error {
  /** JSON path, row or line that the message is about. */
  readonly where: string | null;

  constructor(message: string, where: string | null = null) {
    super(message);
    this.name = 'FormatError';
    this.where = where;
  }
}

/** `nodes[3].parentIds[0]`, as in JavaScript. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part);
    if (!/^[A-Za-z_]\w*$/u.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text ? `${text}.${name}` : name;
  }, '');

/** The first thing a schema found wrong, in a value that stands at `path`. */
export function schemaError(error: z.ZodError, path: readonly PropertyKey[] = []): FormatError {
  const issue = error.issues[0];
  return new FormatError(
    issue ? plainIssue(issue) : 'The file does not have the expected form.',
    jsonPath([...path, ...(issue?.path ?? [])]),
  );
}
