import type { Handler } from './handler';

export const lookUpRoutes: Handler<'lookUpRoutes'> = ({ body }, { state, caller }) => ({
  body: {
    items: body.nodes
      .filter((node) => state.tree.get(node) !== null && state.tree.isWithin(node, caller.root))
      .flatMap((node) => {
        const destinations = state.routes.get(node);
        return destinations ? [{ node, destinations: [...destinations] }] : [];
      }),
  },
});
