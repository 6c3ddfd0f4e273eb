/** The regularised upper incomplete gamma function Q(a, x) (Numerical Recipes, 6.2). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? Math.max(0, 1 - front * series(a, x)) : front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 1; n < 1000 && term > total * 1e-16; n++) {
    term *= x / (a + n);
    total += term;
  }
  return total;
}

/** Lentz's continued fraction. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 1000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

/** The natural logarithm of Γ(a) by Lanczos' approximation (Numerical Recipes, 6.1), for a > 0. */
export function logGamma(a: number): number {
  const coefficients = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
    -0.000005395239384953,
  ];
  const base = a + 5.5 - (a + 0.5) * Math.log(a + 5.5);
  const rest = coefficients.reduce((total, value, i) => total + value / (a + 1 + i), 1.000000000190015);
  return -base + Math.log((2.5066282746310007 * rest) / a);
}
