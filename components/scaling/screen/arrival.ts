import type { ScoresQuery } from '@/lib/contract/scaling-report';

export const TABS = ['figures', 'models', 'items', 'agreement'] as const;
export type TabId = (typeof TABS)[number];

export type OnlyScores = NonNullable<ScoresQuery['only']>;
export const ONLY_SCORES: readonly OnlyScores[] = [
  'all',
  'wrong',
  'right',
  'label-given',
  'censored',
  'failed',
];

/** Items one below the other as one model scored them, or all of them under all models at once. */
export type ItemsView = 'list' | 'heat';

/** What of a run is looked at. */
export interface Place {
  /** Null: the newest run. */
  run: string | null;
  tab: TabId;
  /** Whose scores the list of items shows; null: those of the first model. */
  model: string | null;
  only: OnlyScores;
  view: ItemsView;
  /** The item that is open. */
  item: number | null;
}

const NOWHERE: Place = { run: null, tab: 'figures', model: null, only: 'all', view: 'list', item: null };

/** The page of a dataset's scaling runs. */
export const scalingHref = (datasetId: string): string =>
  `/datasets/${encodeURIComponent(datasetId)}/scaling`;

/** What an address asks for; a word that it should not hold counts for nothing. */
export const readPlace = (query: Record<string, string | string[] | undefined>): Place => {
  const word = (name: string): string | null => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const item = word('item');
  return {
    run: word('run'),
    tab: TABS.find((one) => one === query.tab) ?? NOWHERE.tab,
    model: word('model'),
    only: ONLY_SCORES.find((one) => one === query.only) ?? NOWHERE.only,
    view: query.view === 'heat' ? 'heat' : 'list',
    item: item !== null && /^\d{1,9}$/.test(item) ? Number(item) : null,
  };
};

/** The query of an address that asks for a place; what goes without saying is left out. */
export const writePlace = (place: Place): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) {
    if (value === null || value === NOWHERE[name as keyof Place]) continue;
    query.set(name, String(value));
  }
  return query.toString();
};
