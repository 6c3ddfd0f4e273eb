import 'server-only';

const LONGEST = 300;

/** What a server said, fit to be shown: without secrets, in one line, at most 300 characters, a page by its title. */
export const quote = (said: string, secrets: readonly string[]): string => {
  const text = isPage(said) ? titleOf(said) : said;
  const line = scrub(text, secrets).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
};

export const scrub = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => (secret ? rest.replaceAll(secret, '[key]') : rest), text);

const isPage = (text: string): boolean => /^\s*<(!doctype|html|head|body)\b/i.test(text);

const titleOf = (page: string): string => {
  const title = /<title[^>]*>([^<]{1,200})/i.exec(page)?.[1]?.trim();
  return title ? `an HTML page titled “${title}”` : 'an HTML page';
};
