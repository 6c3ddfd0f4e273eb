/** The look that text inputs, text areas and select triggers share. */
export const CONTROL =
  'w-full rounded-lg border border-edge bg-panel px-3 text-[13px] text-ink transition-colors duration-120 hover:border-dim focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-no';
