/**
 * Patterns of ids: `*` any characters, `/` too (`zdt/*` is all of zdt), `?` one character, `{a,b}` either, `{1..5}` a range of
 * integers. Everything else stands for itself, so that ids with `@`, `+` and brackets need no escapes.
 */

/** Whether a pattern is more than one id. */
export const isGlob = (pattern: string): boolean => /[*?{]/.test(pattern);

/** The ids that a pattern means: anchored at both ends. Throws on unbalanced braces. */
export const globOf = (pattern: string): RegExp => new RegExp(`^${sourceOf(parse(pattern))}$`);

/** Every string that a pattern without `*` and `?` spells out, in order. Throws where there are more than `limit`. */
export function spellings(pattern: string, limit = 1_000_000): readonly string[] {
  const count = (parts: readonly Part[]): number =>
    parts.reduce((product, part) => product * (typeof part === 'string' ? 1 : part.reduce((sum, way) => sum + count(way), 0)), 1);
  const spell = (parts: readonly Part[]): string[] =>
    parts.reduce<string[]>(
      (heads, part) => {
        const tails = typeof part === 'string' ? [part] : part.flatMap(spell);
        return heads.flatMap(head => tails.map(tail => head + tail));
      },
      [''],
    );
  const parts = parse(pattern);
  if (count(parts) > limit) throw new Error(`${pattern}: it spells out more than ${limit} ids; narrow its ranges`);
  return spell(parts);
}

/** Literal text, or a choice of ways to go on. */
type Part = string | readonly (readonly Part[])[];

function parse(pattern: string): readonly Part[] {
  let at = 0;
  const sequence = (inBraces: boolean): Part[] => {
    const parts: Part[] = [];
    while (at < pattern.length && !(inBraces && (pattern[at] === ',' || pattern[at] === '}'))) {
      if (pattern[at] === '}') throw new Error(`${pattern}: a } without its {`);
      if (pattern[at] === '{') parts.push(range() ?? choice());
      else parts.push(pattern[at++]!);
    }
    return parts;
  };
  const range = (): Part | undefined => {
    const [text, low, high] = /^\{(\d+)\.\.(\d+)\}/.exec(pattern.slice(at)) ?? [];
    if (text === undefined) return undefined;
    const [from, to] = [Number(low), Number(high)];
    if (Math.abs(to - from) >= 1_000_000) throw new Error(`${pattern}: the range ${text} is too long`);
    at += text.length;
    return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => [String(from + Math.sign(to - from) * i)]);
  };
  const choice = (): Part => {
    const ways: Part[][] = [];
    do {
      at++;
      ways.push(sequence(true));
    } while (pattern[at] === ',');
    if (pattern[at] !== '}') throw new Error(`${pattern}: a { without its }`);
    at++;
    return ways;
  };
  return sequence(false);
}

const sourceOf = (parts: readonly Part[]): string =>
  parts.map(part => (typeof part === 'string' ? literal(part) : `(?:${part.map(sourceOf).join('|')})`)).join('');

const literal = (character: string): string =>
  character === '*' ? '.*' : character === '?' ? '[^/]' : character.replace(/[\\^$.|+()[\]{}/-]/, '\\$&');
