import { FormatError } from '../format-error';
import { checkClasses } from './check-values';
import { extraKeys } from './extra-keys';
import { InverseScalingRows, KEYS, kindOf, missingKeys } from './inverse-scaling-rows';
import { JsonLines } from './json-lines';
import { RowList } from './row-list';
import type { RowsParser } from './rows-parser';
import { rowAt } from './where';

const KNOWN: ReadonlySet<string> = new Set(KEYS);

export function inverseScalingJsonl(name: string | null): RowsParser {
  const list = new RowList();
  let kind: string | null = null;
  let rows: InverseScalingRows | null = null;
  const lines = new JsonLines((object, row) => {
    const found = kindOf(Object.keys(object));
    if (!found) throw new FormatError(missingKeys(Object.keys(object)), rowAt(row));
    if (kind !== null && kind !== found)
      throw new FormatError(`The row has the keys of ${found}, those before it of ${kind}.`, rowAt(row));
    kind = found;
    rows ??= new InverseScalingRows(found);
    const read = rows.read(object, row, (classes) => {
      const checked = checkClasses(classes, row, 'classes');
      return list.shared(JSON.stringify(checked), () => checked);
    });
    list.add({ ...read, extra: extraKeys(object, KNOWN, row) });
  });
  return {
    at: () => rowAt(lines.row),
    push: (text) => lines.push(text),
    end: () => {
      lines.end();
      return list.toFile('inverse-scaling-jsonl', name);
    },
  };
}
