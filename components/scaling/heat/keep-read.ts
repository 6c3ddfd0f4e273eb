interface Reader<T> {
  /** Reads it as it is now. */
  read: (signal: AbortSignal) => Promise<T>;
  /** Milliseconds before it may be read again. */
  restOf: (value: T) => number;
  onValue: (value: T) => void;
  onError: (failure: unknown) => void;
}

export interface KeptRead {
  /** It has changed: it is read anew as soon as the rest is over. */
  wake: () => void;
  stop: () => void;
}

const AFTER_FAILURE_MS = 5_000;

/** Keeps reading what changes while it is worked on: at once at first, never two readings at a time, and with a rest between them. */
export function keepRead<T>({ read, restOf, onValue, onError }: Reader<T>): KeptRead {
  const abort = new AbortController();
  let state: 'idle' | 'busy' = 'idle';
  let isWanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = async () => {
    if (abort.signal.aborted || state === 'busy' || !isWanted) return;
    state = 'busy';
    isWanted = false;
    let rest = AFTER_FAILURE_MS;
    try {
      const value = await read(abort.signal);
      rest = restOf(value);
      if (!abort.signal.aborted) onValue(value);
    } catch (failure) {
      if (!abort.signal.aborted) onError(failure);
    }
    if (abort.signal.aborted) return;
    timer = setTimeout(() => {
      state = 'idle';
      void go();
    }, rest);
  };
  void go();
  return {
    wake: () => {
      isWanted = true;
      void go();
    },
    stop: () => {
      abort.abort();
      clearTimeout(timer);
    },
  };
}
