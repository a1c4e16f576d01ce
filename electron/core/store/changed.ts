/** Told of the nodes whose draft, policy or place in the tree was written, or whose change came to be under way. */
export type Changed = (nodes: readonly string[]) => void;
