/** The last part of a table's id: `accuracy`, `accuracy+params`, `loss@step`. */
export interface What {
  /** Names of the metrics, in the order of the objectives. */
  readonly metrics: readonly string[];
  /** The objectives, without the fidelity. */
  readonly objectives: string;
  readonly fidelity?: string;
}

export function parseWhat(text: string): What {
  const [objectives, fidelity] = text.split('@') as [string, string?];
  return { metrics: objectives.split('+'), objectives, ...(fidelity !== undefined && { fidelity }) };
}
