import type { DatasetView } from '../../contract/dataset';
import type { Row } from '../../dataset/row';
import { applyAct, applyUndo, carries, type OpenAct } from './apply-act';
import { recount } from './recount';
import { sameRow } from './same-row';

/** What was asked of the server and is not answered yet: acts to do, or acts to undo. */
export type Ask = { acts: readonly OpenAct[] } | { undo: ReadonlySet<string> };

/** An ask, laid over the rows it is about. */
interface Layer {
  places: ReadonlySet<string>;
  apply(row: Row): Row;
}

/** What is on screen of the rows. */
export interface Shown {
  view: DatasetView;
  rows: readonly Row[];
  byPlace: ReadonlyMap<string, Row>;
}

/** The rows as the server told them, and over them what is asked of it: taking an ask away shows what is under it. */
export class RowBook {
  private base: Row[] = [];
  private at = new Map<string, number>();
  private layers: Layer[] = [];
  private view: DatasetView;
  private current: Shown;

  constructor(view: DatasetView) {
    this.view = view;
    this.current = { view, rows: [], byPlace: new Map() };
  }

  get shown(): Shown {
    return this.current;
  }

  /** Another reading of the dataset as a whole; rows that did not change stay the same objects. */
  replace(rows: readonly Row[]): void {
    const before = this.base;
    const known = this.at;
    this.base = rows.map((row) => {
      const old = before[known.get(row.place) ?? -1];
      return old && sameRow(old, row) ? old : row;
    });
    this.at = new Map(this.base.map(({ place }, index) => [place, index]));
    this.showAll();
  }

  /** Rows that come after those there are. */
  append(rows: readonly Row[]): void {
    for (const row of rows) {
      this.at.set(row.place, this.base.length);
      this.base.push(row);
    }
    this.showAll();
  }

  /** Rows as the server has them now. False when one of them is not known here: the whole must be read anew. */
  merge(rows: readonly Row[]): boolean {
    const known = rows.filter(({ place }) => this.at.has(place));
    for (const row of known) this.base[this.at.get(row.place) as number] = row;
    this.show(known.map(({ place }) => place));
    return known.length === rows.length;
  }

  setView(view: DatasetView): void {
    this.view = view;
    this.current = { ...this.current, view: this.countedView(this.current.byPlace) };
  }

  /** Shows an ask as if it were done, until the function it returns is called. */
  lay(ask: Ask): () => void {
    const layer = 'acts' in ask ? this.layerOfActs(ask.acts) : this.layerOfUndo(ask.undo);
    this.layers.push(layer);
    this.show(layer.places);
    return () => {
      this.layers = this.layers.filter((other) => other !== layer);
      this.show(layer.places);
    };
  }

  private layerOfActs(acts: readonly OpenAct[]): Layer {
    const byPlace = Map.groupBy(acts, ({ place }) => place);
    const { format } = this.view;
    return {
      places: new Set(byPlace.keys()),
      apply: (row) => (byPlace.get(row.place) ?? []).reduce((next, act) => applyAct(next, act, format), row),
    };
  }

  private layerOfUndo(actIds: ReadonlySet<string>): Layer {
    const { format } = this.view;
    const rows = this.current.rows.filter((row) => carries(row, actIds));
    return {
      places: new Set(rows.map(({ place }) => place)),
      apply: (row) => applyUndo(row, actIds, format),
    };
  }

  private overlaid(row: Row): Row {
    return this.layers.reduce((next, layer) => (layer.places.has(row.place) ? layer.apply(next) : next), row);
  }

  private openPlaces(): ReadonlySet<string> {
    return new Set(this.layers.flatMap(({ places }) => [...places]));
  }

  private showAll(): void {
    const rows = this.layers.length === 0 ? this.base.slice() : this.base.map((row) => this.overlaid(row));
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    this.current = { rows, byPlace, view: this.countedView(byPlace) };
  }

  private show(places: Iterable<string>): void {
    const rows = this.current.rows.slice();
    const byPlace = new Map(this.current.byPlace);
    for (const place of places) {
      const at = this.at.get(place);
      const row = at === undefined ? undefined : this.base[at];
      if (at === undefined || !row) continue;
      rows[at] = this.overlaid(row);
      byPlace.set(place, rows[at]);
    }
    this.current = { rows, byPlace, view: this.countedView(byPlace) };
  }

  private countedView(byPlace: ReadonlyMap<string, Row>): DatasetView {
    const changed = [...this.openPlaces()].flatMap((place) => {
      const before = this.base[this.at.get(place) ?? -1];
      const after = byPlace.get(place);
      return before && after ? [{ before, after }] : [];
    });
    return recount(this.view, changed);
  }
}
