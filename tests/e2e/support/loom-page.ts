import { expect, type Locator, type Page } from '@playwright/test';

const JUST_MOVED = 'The order has just changed. Press again.';

/** The screen of one loom, as a person finds things on it. */
export class LoomPage {
  readonly page: Page;
  readonly header: Locator;
  readonly steering: Locator;
  readonly reading: Locator;
  readonly text: Locator;
  readonly candidates: Locator;
  /** What the steering panel answers. */
  readonly message: Locator;

  constructor(page: Page) {
    this.page = page;
    this.header = page.getByRole('banner');
    this.steering = page.getByRole('region', { name: 'Steering' });
    this.reading = page.getByRole('region', { name: 'Reading' });
    this.text = this.reading.getByRole('group', { name: 'Running text of the path' });
    this.candidates = this.steering.getByRole('listitem', { name: /^Candidate \d/ });
    this.message = this.steering.getByRole('status').or(this.steering.getByRole('alert'));
  }

  /** Opens a loom and waits until it hears the server. `origin` is another app than the shared one. */
  async open(loomId: string, origin = ''): Promise<this> {
    await this.page.goto(`${origin}/looms/${loomId}`);
    await this.isConnected();
    return this;
  }

  async isConnected(): Promise<void> {
    await expect(this.header.getByRole('status')).toHaveText('Connected');
    // The pointer may rest where a candidate appears, and would point at it.
    await this.page.mouse.move(2, 2);
  }

  candidate(number: number): Locator {
    return this.steering.getByRole('listitem', { name: new RegExp(`^Candidate ${number}(,|$)`) });
  }

  /** A candidate's item as it reads, its label last; or its plain text. */
  async textOf(number: number): Promise<string> {
    return ((await this.candidate(number).getByRole('paragraph').first().textContent()) ?? '').trim();
  }

  /** A candidate's question, without its label. */
  async questionOf(number: number): Promise<string> {
    return (await this.textOf(number)).replace(/\s+(Yes|No)$/, '');
  }

  stepTitle(number: number): Locator {
    return this.steering.getByRole('heading', { level: 2, name: new RegExp(`^Step ${number}\\b`) });
  }

  /** Waits until a step is ranked and its first candidate suggested. */
  async isRanked(step: number): Promise<void> {
    await expect(this.stepTitle(step)).toContainText('Suggested: 1');
  }

  /** Waits until a step neither proposes nor is judged any more; a blind one tells nothing else. */
  async hasEnded(step: number): Promise<void> {
    await expect(this.stepTitle(step)).toContainText(/Suggested|no suggestion|blind/);
    await expect(this.stepTitle(step)).not.toContainText(/proposing|judging/);
  }

  /** Presses a key once the last one is done with; again where the candidates had only just changed places. */
  async press(key: string): Promise<void> {
    const undo = this.steering.getByRole('button', { name: 'undo' });
    await expect(async () => {
      await expect(undo).toBeEnabled();
      await this.page.keyboard.press(key);
      expect(await this.message.allInnerTexts()).not.toContain(JUST_MOVED);
    }).toPass();
  }

  /** The number of the first candidate but the suggested one that reads as an item and that no gate keeps back. */
  async anotherNumber(): Promise<number> {
    const names = await this.candidates
      .filter({ hasNot: this.page.getByRole('img', { name: 'kept from the judge' }) })
      .filter({ has: this.page.getByText(/^(Yes|No)$/) })
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    const number = names.map((name) => Number(/\d+/.exec(name)?.[0])).find((one) => one > 1);
    if (!number) throw new Error('No other candidate can be taken here.');
    return number;
  }

  /** The selected segment of the running text. */
  get marked(): Locator {
    return this.text.locator('[aria-current="true"]');
  }

  /** A card of the tree by its node. */
  cardOf(nodeId: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${nodeId}"]`);
  }

  /** A card of the tree by words in it. */
  card(words: string): Locator {
    return this.page.locator('.react-flow__node').filter({ hasText: words });
  }
}
