/** Says, once painted, that the tree can be used: what the start is measured by. */
export function markUsable(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('hopseal:tree-usable')));
}
