import type { desktop as en } from '../en/desktop';
import type { SameTexts } from '../shape';

/** What a person reads of the app on the desktop: menus, the about box, links to it. */
export const desktop: SameTexts<typeof en> = {
  menu: {
    file: 'Datei',
    newWindow: 'Neues Fenster',
    recent: 'Arbeitsbereich öffnen',
    noRecent: 'Noch keiner',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    appearance: 'Erscheinungsbild',
    language: 'Sprache',
    workspace: 'Arbeitsbereich',
    window: 'Fenster',
    help: 'Hilfe',
    about: 'Über Hopseal',
  },
  badge_one: '{{count}} Entwurf wartet',
  badge_other: '{{count, number}} Entwürfe warten',
  changeSet: {
    waits: '„{{name}}“ wird mit dem nächsten Arbeitsbereich geöffnet, den Sie öffnen.',
  },
  looks: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  contrast: 'Hoher Kontrast',
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  languageLabel: 'Sprache',
  about: {
    version: 'Version {{version}}',
    runtime: 'Electron {{electron}}, Chromium {{chrome}}, Node {{node}}, {{system}}',
  },
  link: {
    unknown: 'Dieser Link führt zu einem Kunden oder einer Domain, die es in diesem Arbeitsbereich nicht gibt.',
    other: 'Dieser Link gehört zu einem anderen Arbeitsbereich. Öffnen Sie zuerst diesen.',
  },
};
