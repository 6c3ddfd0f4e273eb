import type { RunModel } from '@/lib/scaling/run';
import { sizeText } from '../figures/data/number-words';
import { familyKey, type Look, looksOf } from '../palette';

export interface HeatColumn {
  /** Place among the values of a row. */
  at: number;
  name: string;
  size: string;
}

export interface ColumnGroup {
  key: string;
  name: string;
  kind: RunModel['kind'];
  look: Look;
  columns: readonly HeatColumn[];
}

/** The matrix’s columns, a group a family. */
export function columnGroups(keys: readonly string[], models: readonly RunModel[]): ColumnGroup[] {
  const known = keys.flatMap((key, at) => {
    const model = models.find((one) => one.key === key);
    return model ? [{ at, model }] : [];
  });
  const looks = looksOf(
    [...Map.groupBy(known, ({ model }) => familyKey(model)).values()].flatMap((own) =>
      own.slice(0, 1).map(({ model }) => model),
    ),
  );
  return [...Map.groupBy(known, ({ model }) => familyKey(model))].flatMap(([key, own]) => {
    const [first] = own;
    const look = looks.get(key);
    return first && look
      ? [
          {
            key,
            name: first.model.familyName,
            kind: first.model.kind,
            look,
            columns: own.map(({ at, model }) => ({ at, name: model.name, size: sizeText(model.parameters) })),
          },
        ]
      : [];
  });
}
