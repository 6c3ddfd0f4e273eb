/** A name for a task or an eval out of a file's: ASCII letters, digits and "_", beginning with a letter. */
export function taskName(stem: string): string {
  const name = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_')
    .replace(/^_|_$/gu, '');
  return /^[a-z]/u.test(name) ? name : `loom_${name}`.replace(/_$/u, '');
}
