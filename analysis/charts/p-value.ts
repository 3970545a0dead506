/** A p-value for people: two digits, scientific below a thousandth. */
export function pValue(p: number): string {
  if (!Number.isFinite(p)) return 'undefined';
  if (p < 1e-300) return '< 1e-300';
  return p < 0.001 ? p.toExponential(1) : p.toPrecision(2);
}
