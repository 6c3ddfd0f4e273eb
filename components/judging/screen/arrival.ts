export const TABS = ['steps', 'audit', 'compare', 'rubric', 'learned'] as const;
export type TabId = (typeof TABS)[number];

/** Where somebody comes in, from a link. */
export interface Arrival {
  tab?: TabId;
  /** The id of the step to open. */
  step?: string;
}

/** The Judging page of a loom, at a step if one is named. */
export const judgingHref = (loomId: string, stepId?: string): string =>
  `/looms/${encodeURIComponent(loomId)}/judging${stepId ? `?${new URLSearchParams({ step: stepId })}` : ''}`;
