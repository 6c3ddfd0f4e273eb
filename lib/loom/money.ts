/** US dollars to read: two decimals, or as many as show the first two digits of a sum below a cent. */
export const dollars = (sum: number): string => {
  const decimals = sum === 0 || sum >= 0.01 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(sum)));
  return `US$ ${sum.toFixed(decimals)}`;
};
