const KEY = 'espalier-reviewer';

/** Keeps the reviewer's name in this browser; where it may not, for as long as the page is open. */
export const reviewerMemory = {
  read(): string | null {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write(name: string): void {
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // The store keeps it until the page is left.
    }
  },
};
