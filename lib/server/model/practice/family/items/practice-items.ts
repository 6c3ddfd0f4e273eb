import 'server-only';
import { LOGIC_TEMPLATES } from '../../text/logic/templates';
import { QUESTION_TEMPLATES } from '../../text/questions/templates';
import { drawItems } from './draw-items';

/** Items of both practice grammars in turn: tempting questions and exercises in logic. */
export function practiceItems(seed: string): () => string {
  const grammars = [
    drawItems(QUESTION_TEMPLATES, `${seed}/questions`),
    drawItems(LOGIC_TEMPLATES, `${seed}/logic`),
  ];
  let drawn = 0;
  return () => grammars[drawn++ % grammars.length]?.() ?? '';
}
