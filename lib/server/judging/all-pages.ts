import 'server-only';
import type { Page, PageAt } from '../ports/record-pages';

const SIZE = 500;

/** Every record up to `last`, page by page. */
export async function allPages<T>(page: (at: PageAt) => Promise<Page<T>>, last: number): Promise<T[]> {
  const records: T[] = [];
  for (let after: number | null = -1; after !== null; ) {
    const found: Page<T> = await page({ after, last, size: SIZE });
    records.push(...found.records);
    after = found.next;
  }
  return records;
}
