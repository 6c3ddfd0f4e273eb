import { cutAtFinds } from './search';

/** A text with what was searched for marked. */
export const Highlight = ({ text, pattern }: { text: string; pattern: RegExp | null }) =>
  pattern
    ? cutAtFinds(text, pattern).map((piece, at) =>
        at % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and are never moved.
          <mark key={at} className="rounded-sm bg-sun-soft text-ink outline outline-sun/40">
            {piece}
          </mark>
        ) : (
          piece
        ),
      )
    : text;
