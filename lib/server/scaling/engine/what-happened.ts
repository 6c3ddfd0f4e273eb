import 'server-only';
import type { ModelError } from '../../ports/model';

/** What the server did, without the advice to ask again: that is what the run does by itself. */
export const whatHappened = ({ message }: Pick<ModelError, 'message'>): string =>
  message.replace(/ (?:Retry it|Wait a little, then retry)[^.]*\.$/u, '');
