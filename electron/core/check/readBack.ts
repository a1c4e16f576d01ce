import pLimit from 'p-limit';
import { ExpectedError } from '../../../shared/errors/codes';
import type { CheckResult } from '../../../shared/messages/check';
import { policiesEqual } from '../../../shared/policy/equal';
import { nameOf } from '../plan/names';
import type { Service } from '../service/service';
import type { AppliedChange } from '../store/history';
import type { Workspace } from '../store/workspace';
import { withRetries, type Patience } from '../sync/retry';

const AT_ONCE = 8;

/** Reads what a push applied back from the service; answers the nodes that hold something else by now. */
export async function readBack(
  workspace: Workspace,
  client: Service,
  changes: readonly AppliedChange[],
  patience: Patience,
  done: () => void,
): Promise<CheckResult['differing']> {
  const turns = pLimit(AT_ONCE);
  const { signal } = patience;
  const isAsPushed = async ({ node, after }: AppliedChange): Promise<boolean> => {
    try {
      return policiesEqual(await withRetries(() => client.policy(node, signal), patience), after);
    } catch (error) {
      if (error instanceof ExpectedError && error.details['reason'] === 'node.unknown') return false;
      throw error;
    }
  };
  const results = await Promise.all(
    changes.map((change) =>
      turns(async () => {
        signal.throwIfAborted();
        const is = await isAsPushed(change);
        done();
        return is ? [] : [{ node: change.node, name: nameOf(workspace, change.node) }];
      }),
    ),
  );
  return results.flat();
}
