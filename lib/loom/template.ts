import type { TemplateId } from './loom';
import type { LoomSettings } from './settings';
import { BLANK } from './templates/blank';
import { PROPOSITIONAL_LOGIC } from './templates/propositional-logic';
import { TEMPTING_BUT_WRONG } from './templates/tempting-but-wrong';

/** What a new loom starts from. */
export interface Template {
  title: string;
  /** The text of the root; ends where the first continuation begins. */
  prompt: string;
  settings: LoomSettings;
}

const TEMPLATES: Record<Exclude<TemplateId, 'import'>, Template> = {
  'tempting-but-wrong': TEMPTING_BUT_WRONG,
  'propositional-logic': PROPOSITIONAL_LOGIC,
  blank: BLANK,
};

/** The template of this id, as a copy of its own that may be changed. */
export const templateFor = (id: Exclude<TemplateId, 'import'>): Template => structuredClone(TEMPLATES[id]);
