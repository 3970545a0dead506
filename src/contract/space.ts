/** A search space is plain data, so that it hashes, diffs, prints and crosses a process boundary unchanged. */

export type Value = string | number | boolean;

/** `above` and `below` are strict. A condition on an inactive parameter does not hold. */
export type Condition =
  | { readonly param: string; readonly in: readonly Value[] }
  | { readonly param: string; readonly above: number }
  | { readonly param: string; readonly below: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** `low` and `high` are both inclusive; `log` needs `low > 0`. */
export interface Numeric {
  readonly kind: 'float' | 'int';
  readonly low: number;
  readonly high: number;
  readonly log?: true;
}

/** `ordered` choices have neighbours (small, medium, large); the others are a set. */
export interface Choice {
  readonly kind: 'choice';
  readonly choices: readonly Value[];
  readonly ordered?: true;
}

/** A parameter exists only while `when` holds. */
export type Param = { readonly when?: Condition; readonly initial?: Value } & (Numeric | Choice);

export interface Space {
  readonly params: Readonly<Record<string, Param>>;
  /** A config for which any of these holds is invalid. */
  readonly forbidden?: readonly Condition[];
}

/** Inactive parameters are absent, never NaN and never a default. */
export type Config = Readonly<Record<string, Value>>;
