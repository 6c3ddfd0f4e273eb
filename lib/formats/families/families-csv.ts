import type { FamilyModel, ModelFamily } from '../../scaling/models/family';
import { modelFamilySchema, modelKindSchema } from '../../scaling/models/family';
import { csvRow } from '../csv-row';
import { FormatError } from '../format-error';
import { CsvRecords } from '../rows/csv-records';
import { rowAt } from '../rows/where';

const COLUMNS = ['family', 'kind', 'model', 'parameters', 'server'] as const;
const SIZES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
const COLOURS = 12;

/** Families as CSV: `family,kind,model,parameters,server`, a model a row. */
export function* writeFamilies(families: readonly ModelFamily[]): Generator<string> {
  yield csvRow(COLUMNS);
  for (const { name, kind, models } of families)
    for (const model of models)
      yield csvRow([name, kind, model.name, String(model.parameters), model.serverId ?? '']);
}

/**
 * Reads such a file. `kind` and `server` may be missing; parameters are a number, or one with k, M, B or T. Throws a FormatError
 * with the row.
 */
export function readFamilies(text: string): ModelFamily[] {
  const families = new Map<string, ModelFamily>();
  let columns: string[] | null = null;
  const records = new CsvRecords((fields, row) => {
    if (columns) addModel(families, columns, fields, row);
    else columns = readHeader(fields);
  });
  records.push(text.startsWith('\uFEFF') ? text.slice(1) : text);
  records.end();
  if (families.size === 0) throw new FormatError('The file names no model.', columns ? 'row 1' : null);
  return [...families.values()].map((family) => modelFamilySchema.parse(family));
}

function readHeader(fields: readonly string[]): string[] {
  const columns = fields.map((field) => field.trim().toLowerCase());
  const missing = ['family', 'model', 'parameters'].filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new FormatError(
      `The column “${missing[0]}” is missing. The first line is “${COLUMNS.join(',')}”.`,
      'header',
    );
  return columns;
}

function addModel(
  families: Map<string, ModelFamily>,
  columns: readonly string[],
  fields: readonly string[],
  row: number,
): void {
  const cell = (column: string) => (fields[columns.indexOf(column)] ?? '').trim();
  const [name, model] = [cell('family'), cell('model')];
  if (name === '' || model === '') throw new FormatError('A row needs a family and a model.', rowAt(row));
  const kind = modelKindSchema.safeParse(cell('kind') || 'base');
  if (!kind.success)
    throw new FormatError(
      `“kind” is ${JSON.stringify(cell('kind').slice(0, 40))}, not ${modelKindSchema.options.join(' or ')}.`,
      rowAt(row),
    );
  const family = families.get(name) ?? {
    id: idOf(name, [...families.values()]),
    name,
    kind: kind.data,
    colour: families.size % COLOURS,
    models: [],
  };
  if (family.models.some((one) => one.name === model))
    throw new FormatError(`The model “${model.slice(0, 60)}” comes twice in its family.`, rowAt(row));
  const added: FamilyModel = {
    id: idOf(model, family.models),
    name: model,
    parameters: sizeOf(cell('parameters'), row),
    serverId: cell('server') || null,
  };
  families.set(name, { ...family, models: [...family.models, added] });
}

/** `1.4B` is 1,400,000,000; a comma stands between thousands only. */
export function sizeOf(text: string, row: number): number {
  const [, digits, unit] = /^((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e\d+)?)\s*([kmbt]?)$/iu.exec(text) ?? [];
  const number = digits === undefined ? Number.NaN : Number(digits.replaceAll(',', ''));
  // 1.005 · 10⁹ is not a whole number in binary.
  const value = Number((number * (SIZES[(unit ?? '').toLowerCase()] ?? 1)).toPrecision(15));
  if (!(value > 0 && value <= 1e15))
    throw new FormatError(
      `“parameters” is ${JSON.stringify(text.slice(0, 40))}, not a number such as 1400000000 or 1.4B.`,
      rowAt(row),
    );
  return value;
}

/** An id made of a name, other than those that are taken. */
export function idOf(name: string, taken: readonly { id: string }[]): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/gu, '-')
      .replace(/^[^a-z0-9]+/u, '')
      .slice(0, 56) || 'model';
  for (let at = 1; ; at++) {
    const id = at === 1 ? plain : `${plain}-${at}`;
    if (!taken.some((one) => one.id === id)) return id;
  }
}
