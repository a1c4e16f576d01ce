import type { Theme } from '../../shared/messages/main';
import { t } from '../../shared/text/text';
import { LANGUAGE_CHOICES } from '../../shared/text/languages';
import { chooseLanguage, chooseTheme, toggleContrast } from '../app/themeStore';
import { useView } from '../app/viewStore';
import { VIEWS, type View } from '../app/views';
import { chooseChangeSet } from '../changeSets/choose';
import { useKept } from '../kept/keptStore';
import { walkSteps } from '../steps/walkSteps';
import { newTemplate } from '../templates/templateStore';
import { focusSearch } from '../tree/focusSearch';
import { selectShown } from '../tree/select';
import { useTree } from '../tree/treeStore';
import { lookForUpdates } from '../updates/updatesStore';
import { canOf, useWorkspace } from '../workspace/workspaceStore';
import { COMMAND_KEY, type Command } from './command';

const THEMES = ['light', 'dark', 'system'] as const satisfies readonly Theme[];

/** What can be done with the whole workspace, and with the window. */
export function appCommands(): readonly Command[] {
  return [...viewCommands(), ...treeCommands(), ...workspaceCommands(), ...searchCommands(), ...looksCommands()];
}

function viewCommands(): Command[] {
  const { setView } = useView.getState();
  const toView = VIEWS.map((view) => ({
    id: view,
    text: t(`commands/${view}`),
    isReady: isOffered(view),
    run: () => setView(view),
  }));
  const begin = (): void => {
    newTemplate();
    setView('templates');
  };
  return [...toView, { id: 'newTemplate', text: t('commands/newTemplate'), isReady: true, run: begin }];
}

/** Some pages stand for what the service does not do. */
function isOffered(view: View): boolean {
  const can = canOf(useWorkspace.getState());
  if (view === 'customers') return !can.customers;
  return view !== 'checklist' || !can.writePolicies;
}

function treeCommands(): Command[] {
  const { isCounting, setCounting } = useTree.getState();
  return [
    { id: 'search', text: t('commands/search'), keys: `${COMMAND_KEY}F`, isReady: true, run: focusSearch },
    { id: 'filters', text: t('commands/filters'), isReady: true, run: () => setCounting(!isCounting) },
    { id: 'selectShown', text: t('commands/selectShown'), isReady: true, run: selectShown },
  ];
}

function workspaceCommands(): Command[] {
  const { opened, pull, close } = useWorkspace.getState();
  const status = opened.state === 'open' ? opened.status : null;
  const canPull = status?.connection.state === 'online' && status.activity === null;
  return [
    { id: 'pull', text: t('commands/pull'), isReady: canPull, run: () => void pull() },
    { id: 'pullAll', text: t('commands/pullAll'), isReady: canPull, run: () => void pull(true) },
    {
      id: 'undo',
      text: t('commands/undo'),
      keys: `${COMMAND_KEY}Z`,
      isReady: status?.steps.undo !== null,
      run: () => walkSteps('undo'),
    },
    {
      id: 'redo',
      text: t('commands/redo'),
      keys: `${COMMAND_KEY}Y`,
      isReady: status?.steps.redo !== null,
      run: () => walkSteps('redo'),
    },
    {
      id: 'openChangeSet',
      text: t('commands/openChangeSet'),
      keys: `${COMMAND_KEY}O`,
      isReady: true,
      run: () => void chooseChangeSet(),
    },
    { id: 'switchWorkspace', text: t('commands/switchWorkspace'), isReady: true, run: () => void close() },
  ];
}

function searchCommands(): Command[] {
  const { search } = useTree.getState();
  return useKept.getState().searches.map(({ name, query, facets }) => ({
    id: `search:${name}`,
    text: t('commands/runSearch', { name }),
    isReady: true,
    run: () => search({ query, facets }),
  }));
}

function looksCommands(): Command[] {
  const themes = THEMES.map((theme) => ({
    id: `theme:${theme}`,
    text: t(`commands/${theme}`),
    isReady: true,
    run: () => chooseTheme(theme),
  }));
  const languages = LANGUAGE_CHOICES.map((language) => ({
    id: `language:${language}`,
    text: t(`commands/language/${language}`),
    isReady: true,
    run: () => chooseLanguage(language),
  }));
  return [
    ...themes,
    { id: 'checkUpdates', text: t('commands/checkUpdates'), isReady: true, run: lookForUpdates },
    { id: 'contrast', text: t('commands/contrast'), isReady: true, run: toggleContrast },
    ...languages,
  ];
}
