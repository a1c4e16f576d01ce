/** What a person reads of new versions of the app. */
export const updates = {
  title: 'Updates',
  intro:
    'Hopseal looks for a newer version a few times a day. Nothing is loaded or installed before you say so, and only what its makers signed.',
  channel: 'Which versions',
  channels: { stable: 'Stable', beta: 'Beta: earlier, less tried', off: 'None: do not look' },
  why: {
    development: 'This is a development run: it is not updated.',
    notSetUp: 'Updates are not set up in this build. Ask whoever gave it to you for a newer one.',
    packageManager: 'This Hopseal was installed by your system’s package manager. Update it there.',
  },
  off: 'Hopseal does not look for newer versions. Choose which ones you want to hear of.',
  notLooked: 'Not looked for yet.',
  current: 'This is the newest version (looked {{time}}).',
  looking: 'Looking…',
  found: 'Version {{version}} is there.',
  loading: 'Loading version {{version}}: {{percent}} %',
  progress: 'Loading the update',
  ready: 'Version {{version}} is loaded. It is installed when you quit Hopseal, or now.',
  failed: 'Version {{version}} was not installed.',
  link: 'Update: {{version}}',
  look: 'Look now',
  load: 'Load version {{version}}',
  cancel: 'Stop loading',
  restart: 'Restart and install',
} as const;
