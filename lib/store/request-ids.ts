/**
 * Ids for requests that may be sent twice: the same wish keeps its id until the server answered, so that pressing a
 * key again after a lost reply does not do the thing twice.
 */
export class RequestIds {
  private readonly open = new Map<string, string>();

  private readonly newId: () => string;

  constructor(newId: () => string) {
    this.newId = newId;
  }

  for(wish: string): string {
    const known = this.open.get(wish);
    if (known) return known;
    const id = this.newId();
    this.open.set(wish, id);
    return id;
  }

  answered(wish: string): void {
    this.open.delete(wish);
  }
}
