/** The smallest value that fits a JSON Schema of objects, arrays, enums and plain values. */
export const instanceOf = (schema: unknown): unknown => {
  if (!isRecord(schema)) return null;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if ('const' in schema) return schema.const;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(isRecord(schema.properties) ? schema.properties : {}).map(([key, value]) => [
          key,
          instanceOf(value),
        ]),
      );
    case 'array':
      return [];
    case 'string':
      return 'yes';
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return null;
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
