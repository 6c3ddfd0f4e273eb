import fc from 'fast-check';

/** Any JavaScript string: NUL, lone surrogates and escapes of the storage itself among them. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({ unit: 'binary', maxLength: Math.floor(maxLength / 2) }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom('', '\0', '\u{10}0000', '\ud800', '\udc00x', '😀'.slice(1), "'; drop table nodes; --"),
  );
export const filledText = (maxLength: number) => anyText(maxLength).filter((text) => text.length > 0);
export const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

export const id = fc.stringMatching(/^[A-Za-z0-9_-]{8,64}$/);
export const time = fc.nat({ max: Number.MAX_SAFE_INTEGER });
export const count = fc.nat({ max: 2 ** 31 - 1 });
/** JSON and databases know no negative zero. */
export const positiveZero = (value: number) => (value === 0 ? 0 : value);
export const real = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map(positiveZero);
export const share = real(0, 1);

export const json = fc
  .jsonValue({ stringUnit: anyText(1), maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
export const record = <T>(of: fc.Arbitrary<T>) =>
  fc.dictionary(
    anyText(12).filter((key) => key !== '__proto__'),
    of,
    { maxKeys: 4, noNullPrototype: true },
  );
