/**
 * The surface forms that count for each label: as it stands, without space and with one before it, and, where no two labels differ
 * by case alone, in lower case, upper case and with a capital. Of a text that stands alone only itself, for it is scored to the letter.
 * Null where two labels are the same but for space around them.
 */
export const variantsOf = (labels: readonly string[]): string[][] | null => {
  if (labels.length === 1) return labels.map((label) => [label]);
  const cores = labels.map((label) => label.trim());
  if (new Set(cores).size < cores.length) return null;
  // by both: ß and ss are apart in lower case and one in upper case
  const folds = [lower, upper].every((fold) => new Set(cores.map(fold)).size === cores.length);
  return labels.map((label, at) => {
    const core = cores[at] as string;
    const words = folds ? [core, core.toLowerCase(), core.toUpperCase(), capitalised(core)] : [core];
    return [...new Set([label, ...words.flatMap((word) => [word, ` ${word}`])])];
  });
};

const lower = (word: string): string => word.toLowerCase();
const upper = (word: string): string => word.toUpperCase();

const capitalised = (word: string): string => {
  const [first = '', ...rest] = word.toLowerCase();
  return first.toUpperCase() + rest.join('');
};
