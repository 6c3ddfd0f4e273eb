/** More labels than these share one tone and are told apart by their rows alone. */
const TONES = ['var(--yes)', 'var(--no)', 'var(--dim)', 'var(--edge)'];
const DASHES = ['', '6 3', '2 3', '8 3 2 3'];

export const MOST_LINES = TONES.length;
export const toneOf = (label: number): string => TONES[Math.min(label, TONES.length - 1)] ?? 'var(--dim)';
export const dashOf = (label: number): string => DASHES[label % DASHES.length] ?? '';
