import { PREVIEW, previewPath } from './preview-path';

/** The accepted path as a small drawing; what it shows also stands beside it in words. */
export const MiniPreview = ({ widths, className }: { widths: readonly number[]; className?: string }) => {
  const { spine, siblings, next, end } = previewPath(widths);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${PREVIEW.width} ${PREVIEW.height}`}
      fill="none"
      strokeLinecap="round"
      className={className}
    >
      <path d={siblings} className="stroke-edge/70" strokeWidth="1.5" />
      <path d={spine} className="stroke-leaf" strokeWidth="2.5" />
      <path d={next} className="stroke-sun" strokeWidth="2" strokeDasharray="2.5 4" />
      <circle cx={end.x} cy={end.y} r="3.5" className="fill-sun-soft stroke-sun" strokeWidth="1.5" />
    </svg>
  );
};
