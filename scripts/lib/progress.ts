/** Says what takes long once it has taken a second, and ticks where a person watches. Returns what ends it. */
export const showProgress = (what: string): (() => void) => {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const live = process.stdout.isTTY === true;
  let shown = false;
  const timer = setInterval(() => {
    if (live) process.stdout.write(`\r${what} … ${seconds()} s`);
    else if (!shown) console.log(`${what} …`);
    shown = true;
  }, 1000);
  return () => {
    clearInterval(timer);
    if (!shown) return;
    process.stdout.write(live ? `\r${what}: ${seconds()} s.  \n` : `Done in ${seconds()} s.\n`);
  };
};
