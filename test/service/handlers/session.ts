import { exchange } from '../auth';
import type { Handler } from './handler';

export const createToken: Handler<'createToken'> = ({ body }, { state }) => ({
  body: exchange(state.database, body.username, body.password, state.now()),
});

export const getSession: Handler<'getSession'> = (_, { state, caller, capabilities }) => {
  const { gateway } = state.deliveries;
  return {
    body: {
      // Two files are two accounts, even at the same address.
      account: { id: `${state.epoch}.${caller.root}`, name: state.tree.get(caller.root)?.name ?? caller.root },
      role: caller.role,
      root: caller.root,
      capabilities: { ...capabilities, ...(gateway && { testGateway: gateway }) },
    },
  };
};
