import { describe, expect, test } from 'vitest';
import { FORMAT_GROUPS, isTree, nameOf, wantsManifest } from '@/components/export/formats';
import { parseWords, rowsWords } from '@/components/export/view-words';
import { datasetExportSchema, treeExportSchema } from '@/lib/formats/export-format';

describe('the formats of the export dialog', () => {
  test('are all there are, each once and in words', () => {
    const listed = FORMAT_GROUPS.flatMap(({ formats }) => formats.map(({ format }) => format));
    const all = [...datasetExportSchema.options, ...treeExportSchema.options];
    expect(listed.toSorted()).toEqual(all.toSorted());
    for (const format of listed) expect(nameOf(format)).not.toBe(format === 'espalier' ? '' : format);
    expect(listed.filter(isTree).toSorted()).toEqual([...treeExportSchema.options].toSorted());
  });

  test('offer a manifest where columns are fixed, and not beside itself or an archive that holds one', () => {
    expect(wantsManifest('classification-csv')).toBe(true);
    expect(wantsManifest('anthropic-jsonl')).toBe(true);
    for (const format of ['manifest', 'hugging-face-zip', 'lm-eval-zip', 'espalier'] as const)
      expect(wantsManifest(format)).toBe(false);
  });
});

describe('what became of the items', () => {
  const nothing = { found: 1, total: 1, excluded: 0, edited: 0, dropped: 0, fromPrompt: 0 };

  test('is told in words, leaving out what there is none of', () => {
    expect(parseWords(nothing)).toBe('Found 1 item.');
    expect(parseWords({ ...nothing, found: 1041, excluded: 1, edited: 2, dropped: 1, fromPrompt: 12 })).toBe(
      'Found 1,041 items: 1 excluded, 2 edited. 1 piece of text was dropped. 12 examples of the prompt stay out.',
    );
    expect(rowsWords(1)).toBe('1 row');
    expect(rowsWords(1200)).toBe('1,200 rows');
  });
});
