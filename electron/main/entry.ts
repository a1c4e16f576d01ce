import { commandIn } from '../cli/words';

/** Where the program begins: a command runs without a window, and neither reads what the other needs. */
const command = commandIn(process.argv, process.defaultApp === true);
if (command) await (await import('../cli/start')).startCommand(command);
else await import('./index');
