export interface Finder {
  /** The first place at or after `from`, or the text's length when there is none. `from` never goes back. */
  next(from: number): number;
}

/** Looks for a needle in one pass over the text, however often it is asked. An empty needle is nowhere. */
export function finder(text: string, needle: string, accepts: (at: number) => boolean = () => true): Finder {
  let found = needle ? -1 : text.length;
  const search = (from: number): number => {
    let at = text.indexOf(needle, from);
    while (at >= 0 && !accepts(at)) at = text.indexOf(needle, at + 1);
    return at < 0 ? text.length : at;
  };
  return {
    next(from) {
      if (found < from) found = search(from);
      return found;
    },
  };
}
