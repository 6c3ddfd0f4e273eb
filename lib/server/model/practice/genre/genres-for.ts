import 'server-only';
import { LOGIC_TEMPLATES } from '../text/logic/templates';
import { STORY_TEMPLATES } from '../text/prose/templates';
import { QUESTION_TEMPLATES } from '../text/questions/templates';
import { controlGenre } from './control-genre';
import type { Genre } from './genre';
import { itemGenre } from './item-genre';
import { proseGenre } from './prose-genre';

const QUESTIONS = itemGenre(QUESTION_TEMPLATES);
const LOGIC = itemGenre(LOGIC_TEMPLATES);
const PROSE = proseGenre(STORY_TEMPLATES);

/** As much of a document's end as decides its kind. */
const WINDOW = 6000;
const EXAMPLES = 6;
const ITEM = /^Question: [\s\S]+\nAnswer:/;
const ARGUMENT =
  /\b(?:or|unless|both)\b[\s\S]*\.\s[\s\S]*\b(?:follow|certain|sure|must|prove|conclude|deduce)\b/i;

/** The kinds a document may be of, likeliest first: told by its latest items, else by how its last one begins. */
export function genresFor(document: string): Genre[] {
  const controls = controlGenre(document);
  if (controls) return [controls];
  const window = document.slice(-WINDOW);
  const blocks = window.split('\n\n');
  const unfinished = blocks.pop() ?? '';
  const examples = blocks.filter((block) => ITEM.test(block)).slice(-EXAMPLES);
  if (examples.length === 0 && !unfinished.startsWith('Question:')) return [PROSE];
  const known = examples.length ? examples : [unfinished];
  const arguments_ = known.filter((text) => ARGUMENT.test(text)).length;
  return arguments_ * 2 > known.length ? [LOGIC, QUESTIONS] : [QUESTIONS, LOGIC];
}
