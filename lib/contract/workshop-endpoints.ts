import type { Endpoint } from './endpoints';
import * as workshop from './workshop';

const at = '/api/looms/{id}/workshop';
const draft = '/api/drafts/{id}';

export const WORKSHOP_ENDPOINTS: Endpoint[] = [
  {
    method: 'GET',
    path: at,
    summary:
      'The prompt workshop of a loom: every draft from the goal to the prompt, and which are being tried.',
    status: 200,
    reply: workshop.workshopReplySchema,
  },
  {
    method: 'POST',
    path: `${at}/ask`,
    summary: 'Have a model write a draft from a goal and criteria. The same id twice is one draft.',
    body: workshop.askDraftSchema,
    status: 201,
    reply: workshop.draftReplySchema,
  },
  {
    method: 'POST',
    path: `${at}/merge`,
    summary: 'Have a model make one draft of several.',
    body: workshop.mergeDraftsSchema,
    status: 201,
    reply: workshop.draftReplySchema,
  },
  {
    method: 'POST',
    path: `${at}/write`,
    summary: 'Keep a person’s wording, of its own or an edit of another draft.',
    body: workshop.writeDraftSchema,
    status: 201,
    reply: workshop.draftReplySchema,
  },
  {
    method: 'POST',
    path: `${at}/loom`,
    summary: 'Open the loom in which prompts are proposed and chosen step by step. Made on first use.',
    body: workshop.openWorkshopLoomSchema,
    status: 200,
    reply: workshop.workshopLoomReplySchema,
  },
  {
    method: 'POST',
    path: `${at}/take`,
    summary: 'Keep what the workshop’s loom has come to as a draft.',
    body: workshop.writeDraftSchema.pick({ id: true }),
    status: 201,
    reply: workshop.draftReplySchema,
  },
  {
    method: 'POST',
    path: `${draft}/try`,
    summary: 'Try a draft on sample steps with the loom’s sampler and judge; the loom itself is not touched.',
    body: workshop.tryDraftSchema,
    status: 202,
    reply: workshop.draftReplySchema,
  },
  {
    method: 'PUT',
    path: `${draft}/promote`,
    summary: 'Make a draft the loom’s new prompt version.',
    body: workshop.promoteDraftSchema,
    status: 200,
    reply: workshop.draftReplySchema,
  },
  {
    method: 'PUT',
    path: `${draft}/discarded`,
    summary: 'Put a draft aside, or take it back. It stays in the chain.',
    body: workshop.discardDraftSchema,
    status: 200,
    reply: workshop.draftReplySchema,
  },
];
