/** ln Γ(x) for x > 0, relative error about 1e-15: Stirling's series (DLMF 5.11.1) after the recurrence has brought x above 12. */
export function logGamma(x: number): number {
  let shift = 1;
  for (; x < 12; x++) shift *= x;
  const z = 1 / (x * x);
  const series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - (z * 691) / 360360))))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - Math.log(shift);
}
