import type { hop as enHop, mode as enMode, nodeTabs as enNodeTabs, settings as enSettings } from '../en/settings';
import type { SameTexts } from '../shape';

/** What a person reads of Filter Settings, in German. The three options and the hints at their lists follow the service's own wording (its Filter Settings page). */
export const mode: SameTexts<typeof enMode> = {
  inherit: 'Erben',
  automatic: 'Automatisch',
  required: 'Erforderlich',
  requiredFor: 'Erforderlich für bestimmte',
};

export const hop: SameTexts<typeof enHop> = {
  incoming: 'Eingang',
  delivery: 'Zustellung',
};

export const settings: SameTexts<typeof enSettings> = {
  pick: 'Wählen Sie links einen Kunden oder eine Domain, um die TLS-Richtlinie zu sehen und einen Entwurf anzulegen.',
  path: 'Pfad',
  admin: 'Admin',
  domain: 'Domain',
  aLabel: 'A-Label',
  clean: 'Wie beim Dienst',
  saving: 'Wird gespeichert …',
  saved: 'Entwurf hier um {{time}} gespeichert',
  notSaved: 'Nicht gespeichert.',
  saveAgain: 'Erneut speichern',
  discard: 'Entwurf verwerfen',
  discarded: 'Entwurf verworfen',
  takeBack: 'Zurücknehmen',
  drafted: 'Entwurf',
  notes: 'Zu dieser Einstellung',
  reader: 'Ihr Konto darf Richtlinien lesen, aber nicht ändern.',
  incoming: {
    title: 'TLS für eingehende E-Mails',
    hop: 'Vom sendenden Mailserver zum Filterdienst',
  },
  delivery: {
    title: 'TLS für die Zustellung ans Ziel',
    hop: 'Vom Filterdienst zum Mailserver des Ziels',
  },
  picture: { sender: 'Absender', service: 'Dienst', destination: 'Ziel' },
  options: {
    inherit: 'Erben',
    automatic: 'Automatisch TLS verwenden, wenn möglich (empfohlen)',
    required:
      'E-Mails aller Empfänger oder Absender nur verarbeiten, wenn sie über eine TLS-Verbindung empfangen werden',
    requiredFor:
      'E-Mails bestimmter Empfänger oder Absender nur verarbeiten, wenn sie über eine TLS-Verbindung empfangen werden',
  },
  optionHints: {
    automatic: 'Dies ist die Standardeinstellung',
    required:
      'E-Mails aller Absender an alle Empfänger werden über eine TLS-Verbindung verarbeitet und zugestellt, unverschlüsselte Verbindungen werden abgelehnt',
    requiredFor:
      'Für die aufgeführten Absender und Empfänger werden unverschlüsselte Verbindungen abgelehnt; alle anderen E-Mails werden automatisch behandelt',
  },
  inheritedFrom: '{{mode}}, von {{name}}',
  inheritedDefault: '{{mode}}, Standardeinstellung',
  inheritedLists: '{{senders}}, {{recipients}}',
};

export const nodeTabs: SameTexts<typeof enNodeTabs> = {
  label: 'Ansichten von {{name}}',
  filterSettings: 'Filtereinstellungen',
  whatIf: 'Was-wäre-wenn',
  effective: 'Wirksam',
  probe: 'TLS-Prüfung',
};
