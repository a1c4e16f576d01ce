import { ExpectedError } from '../../../shared/errors/codes';
import { chosenPath } from '../chosenPath';
import type { Host } from '../host';
import type { Handlers } from '../wire';
import type { Workspaces } from '../workspaces';
import type { Imports, OpenImport } from './imports';

type ImportCall = Extract<keyof Handlers, `import.${string}`>;

/** What the core does for each call of a window about an import. */
export function importHandlers(imports: Imports, workspaces: Workspaces, host: Host): Pick<Handlers, ImportCall> {
  /** The open import where no work of it is under way. */
  const idle = (): OpenImport => {
    const open = imports.current();
    open.session.refuseBusy();
    return open;
  };
  return {
    'import.open': (ask) => imports.open(ask),
    'import.read': (format) => {
      const { thread, session } = idle();
      session.forget();
      return thread.ask('read', format);
    },
    'import.check': (ask) => {
      imports.current().session.check(ask);
      return null;
    },
    'import.problems': ({ code, range }) => idle().thread.ask('problems', { code, ...range }),
    'import.mend': ({ edits }) => {
      const { thread, session } = imports.current();
      return session.change(() => thread.ask('mend', { edits }));
    },
    'import.fix': ({ code }) => {
      const { thread, session } = imports.current();
      return session.change(() => thread.ask('fix', { code }));
    },
    'import.skip': (ask) => {
      const { thread, session } = imports.current();
      return session.change(() => thread.ask('skip', ask));
    },
    'import.bringBack': () => {
      const { thread, session } = imports.current();
      return session.change(() => thread.ask('bringBack', null));
    },
    'import.planAgain': () => imports.current().session.change(() => Promise.resolve(null)),
    'import.plan': async (range) => {
      const { thread, session } = idle();
      if (session.planned === null) throw new ExpectedError('import.none');
      return { total: session.planned, rows: await thread.ask('planRows', range) };
    },
    'import.write': () => {
      imports.current().session.write();
      return null;
    },
    'import.saveRest': async ({ ticket }) => {
      const { thread } = idle();
      const path = await chosenPath(host, ticket, 'write');
      return thread.ask('saveRest', { path });
    },
    'import.waiting': () =>
      workspaces
        .current()
        .workspace.imports.waiting()
        .map(({ id, name, source }) => ({ id, name, source })),
    'import.forgetWaiting': ({ ids }) => {
      const { workspace } = workspaces.current();
      workspace.transaction(() => workspace.imports.removeWaiting(ids));
      return null;
    },
    'import.cancel': () => {
      imports.current().session.cancel();
      return null;
    },
    'import.close': async () => {
      await imports.close();
      return null;
    },
  };
}
