/** Texts of nodes, one behind the other, to be searched through at the speed of one long text. */
export interface Blocks {
  /** Before `end`. A node may have several. */
  add(node: string, text: string): void;
  end(): void;
  /** The nodes that have the text in one of their own, once for each. */
  find(wanted: string): Iterable<string>;
}

/** A stretch of texts, of a few megabytes at most: of one that is not Latin alone only its own stretch takes twice the room. */
interface Stretch {
  readonly text: string;
  /** Where each node's begins, and the end. */
  readonly starts: Int32Array;
  readonly nodes: readonly string[];
}

const MOST_CHARACTERS = 1_000_000;

export function createBlocks(): Blocks {
  const stretches: Stretch[] = [];
  let [texts, nodes, starts, length]: [string[], string[], number[], number] = [[], [], [], 0];
  const end = (): void => {
    if (nodes.length > 0) {
      stretches.push({ text: texts.join(''), starts: Int32Array.from([...starts, length]), nodes });
    }
    [texts, nodes, starts, length] = [[], [], [], 0];
  };
  return {
    add: (node, text) => {
      if (text === '') return;
      texts.push(text);
      nodes.push(node);
      starts.push(length);
      length += text.length;
      if (length >= MOST_CHARACTERS) end();
    },
    end,
    *find(wanted) {
      if (wanted !== '') for (const stretch of stretches) yield* findIn(stretch, wanted);
    },
  };
}

function* findIn({ text, starts, nodes }: Stretch, wanted: string): Iterable<string> {
  let block = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, starts[block + 1])) {
    block = blockAt(starts, at, block);
    yield nodes[block] ?? '';
  }
}

/** The block that a place is in, at or after one. */
function blockAt(starts: Int32Array, at: number, from: number): number {
  let [low, high] = [from, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
