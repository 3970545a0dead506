/** Bytes of the longest line that is read. */
export const longestLine = 2 ** 24;

/** Cuts what arrives, piece by piece, into lines. */
export interface Lines {
  /** Hands on every line that ends in these bytes, without its newline. */
  feed(bytes: Buffer): void;
}

/** `read` says whether to go on; `refuse` is told of a line that is too long. Lines and pieces are good for the time of the call only. */
export function linesTo(read: (line: Buffer) => boolean, refuse: () => void): Lines {
  let pieces: Buffer[] = [];
  let length = 0;

  return {
    feed(bytes) {
      let from = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        const last = bytes.subarray(from, end);
        from = end + 1;
        const line = length > 0 ? Buffer.concat([...pieces, last]) : last;
        [pieces, length] = [[], 0];
        if (!read(line)) return;
      }
      if (from === bytes.length) return;
      length += bytes.length - from;
      if (length > longestLine) {
        [pieces, length] = [[], 0];
        refuse();
      } else pieces.push(Buffer.from(bytes.subarray(from))); // a copy
    },
  };
}
