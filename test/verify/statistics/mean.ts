export const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
