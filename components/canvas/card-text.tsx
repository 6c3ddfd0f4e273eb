import { useCanvasContext } from './canvas-context';
import { excerpt } from './excerpt';
import { useText } from './use-text';

const Caret = () => (
  <span aria-hidden className="ml-px inline-block h-[13px] w-1.5 bg-sun align-[-2px]" data-caret />
);

/** A node's text; wakes alone while it streams. */
export const CardText = ({ id, live }: { id: string; live: boolean }) => {
  const { texts, shown } = useCanvasContext();
  const text = useText(texts, id);
  if (text === undefined && !live) {
    return <span aria-hidden className="my-1 inline-block h-2 w-4/5 rounded-full bg-line" />;
  }
  if (text?.trim() === '' && !live) return <span className="text-faint">no text</span>;
  return (
    <>
      {excerpt(shown(text ?? ''), live)}
      {live ? <Caret /> : null}
    </>
  );
};
