let say: () => void = () => undefined;

/** Resolves once the tree has been painted: what can wait, waits for it. */
export const treeUsable = new Promise<void>((resolve) => {
  say = resolve;
});

/** Called when the tree is there. The mark is what the start is measured by. */
export function markUsable(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('hopseal:tree-usable');
      say();
    }),
  );
}
