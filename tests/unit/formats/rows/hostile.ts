import fc from 'fast-check';

/** Texts that break careless writers: quotes, line ends, marks of formulas, emoji, lone surrogates, NULs. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '""',
        '\\',
        '\\n',
        ',',
        ';',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        '=',
        '=====',
        '@',
        '-',
        '+',
        ': ',
        '#',
        '😀',
        'é',
        '漢',
        '\u2028',
        '\ufeff',
        '\u00a0',
        'x',
        '[',
        ']',
        '{',
        '}',
        'null',
        '\ud800',
        '\0',
        'Question: ',
        '\nAnswer:',
        ' Yes',
        ' No',
        'Answer::',
        '(A)',
        '\n\n=====\n\n',
        '.',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

/** What it is in an exported file. */
export const exported = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed();

/** Two labels that an item format can tell apart. */
export const hostileLabels = fc
  .tuple(hostileText, hostileText)
  .map((pair) => pair.map((text) => ` ${text.slice(0, 40)}`) as [string, string])
  .filter(
    ([a, b]) =>
      exported(a).trim() !== '' && exported(b).trim() !== '' && exported(a).trim() !== exported(b).trim(),
  );
