/** One list entry that was put into a draft, and that no other ever has. */
export interface Entry {
  readonly node: string;
  readonly entry: string;
  /**
   * `kept`: the core acknowledged it, so it must be applied, or shown with what keeps it. `open`: it may be either way, as it was
   * never acknowledged, or taken out again (discarded, undone, taken back).
   */
  state: 'kept' | 'open';
}

/** What the core was asked to keep. */
export class Ledger {
  readonly entries = new Map<string, Entry>();
  /** Entries of the colleague that a person, who saw them in a conflict, has settled it without. */
  readonly overruled = new Set<string>();
  #count = 0;

  /** An entry that is nowhere yet; open until it is acknowledged. */
  next(node: string, author: string): Entry {
    const entry: Entry = { node, entry: `*@${author}-${++this.#count}.example.net`, state: 'open' };
    this.entries.set(entry.entry, entry);
    return entry;
  }

  /** These are no longer asked for, or may not be. */
  open(entries: Iterable<string>): void {
    for (const entry of entries) {
      const known = this.entries.get(entry);
      if (known) known.state = 'open';
    }
  }
}
