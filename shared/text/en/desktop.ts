/** What a person reads of the app on the desktop: menus, the about box, links to it. */
export const desktop = {
  menu: {
    file: 'File',
    newWindow: 'New window',
    recent: 'Open workspace',
    noRecent: 'None yet',
    edit: 'Edit',
    view: 'View',
    appearance: 'Appearance',
    language: 'Language',
    workspace: 'Workspace',
    window: 'Window',
    help: 'Help',
    about: 'About Hopseal',
  },
  badge_one: '{{count}} draft waits',
  badge_other: '{{count, number}} drafts wait',
  changeSet: {
    waits: '“{{name}}” opens with the next workspace that you open.',
  },
  looks: { system: 'As the system', light: 'Light', dark: 'Dark' },
  contrast: 'High contrast',
  languages: { system: 'As the system', en: 'English', de: 'Deutsch' },
  languageLabel: 'Language',
  about: {
    version: 'Version {{version}}',
    runtime: 'Electron {{electron}}, Chromium {{chrome}}, Node {{node}}, {{system}}',
  },
  link: {
    unknown: 'That link leads to a customer or domain that is not in this workspace.',
    other: 'That link is for another workspace. Open that one first.',
  },
} as const;
