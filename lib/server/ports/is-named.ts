/**
 * Whether a value is the error of this name. Pages, routes and the context may be bundled apart, each with a class of its own
 * for the same error, so `instanceof` by identity would not know what another bundle threw.
 */
export const isNamed = (value: unknown, name: string): boolean =>
  value instanceof Error && value.name === name;
