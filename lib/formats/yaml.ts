import { stringify } from 'yaml';

/**
 * YAML 1.1, as the tools of the field read it. A text of several lines is one double-quoted line: as a block, or folded, a
 * line of nothing but spaces would come back without them.
 */
export const toYaml = (value: unknown): string =>
  stringify(value, {
    version: '1.1',
    lineWidth: 0,
    blockQuote: false,
    singleQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    aliasDuplicateObjects: false,
  });
