import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { t } from '../../shared/text/text';
import { placesOf } from '../../shared/tree/places';
import type { Command } from '../commands/command';
import { nodeCommands } from '../commands/nodeCommands';
import { useTreeMenu } from './menuStore';
import { useTree } from './treeStore';
import styles from './treeMenu.module.css';

/** What can be done with the nodes that are selected, where it was asked for. What cannot be done now is left out. */
export default function TreeMenu() {
  const at = useTreeMenu(({ at }) => at);
  const setAt = useTreeMenu(({ setAt }) => setAt);
  if (!at) return null;
  const groups = nodeCommands().map((group) => group.filter(({ isReady }) => isReady));
  const close = (): void => setAt(null);
  const run = (command: Command): void => {
    close();
    command.run();
  };
  return (
    <Menu
      open
      onClose={close}
      anchorReference="anchorPosition"
      anchorPosition={at}
      transitionDuration={0}
      slotProps={{
        paper: { role: 'region', 'aria-label': menuName() },
        list: { 'aria-label': menuName(), dense: true },
      }}
    >
      {groups.flatMap((commands, at) => [
        ...(at > 0 && commands.length > 0 ? [<Divider key={at} />] : []),
        ...commands.map((command) => (
          <MenuItem key={command.id} onClick={() => run(command)}>
            <span className={styles.text}>{command.text}</span>
            <span className={styles.keys}>{command.keys}</span>
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}

function menuName(): string {
  const { tree, selection, selected } = useTree.getState();
  if (selection.size !== 1 || !tree) return t('tree/menuMany', { count: selection.size });
  return t('tree/menu', { name: tree.names[placesOf(tree).get(selected ?? '') ?? -1] ?? '' });
}
