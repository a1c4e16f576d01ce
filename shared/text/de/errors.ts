import type { errors as en } from '../en/errors';
import type { SameTexts } from '../shape';

/** What a person reads of errors, in German: what went wrong, and the way out. */
export const errors: SameTexts<typeof en> = {
  'address.malformed':
    '„{{address}}“ ist keine Adresse eines Dienstes. Geben Sie einen Hostnamen oder eine URL ein, etwa https://filter.example.net.',
  'address.not_https':
    '{{address}} würde Ihr Token unverschlüsselt senden. Verwenden Sie eine Adresse, die mit https:// beginnt.',
  'service.unreachable': '{{host}} ist nicht erreichbar. Prüfen Sie die Adresse und Ihr Netzwerk.',
  'service.name_unknown':
    'Es wurde kein Server mit dem Namen {{host}} gefunden. Prüfen Sie die Schreibweise und Ihr Netzwerk.',
  'service.timeout': '{{host}} hat nicht rechtzeitig geantwortet. Versuchen Sie es gleich noch einmal.',
  'service.no_tls':
    '{{host}} spricht an diesem Port kein TLS. Prüfen Sie den Port; fragen Sie den Betreiber des Dienstes, welcher es ist.',
  'service.certificate':
    'Dem Zertifikat von {{host}} kann nicht vertraut werden, daher hat Hopseal Ihr Token nicht gesendet. Fragen Sie den Betreiber des Dienstes; eine private Zertifizierungsstelle muss im Zertifikatspeicher Ihres Systems stehen.',
  'service.cut_off': 'Die Verbindung zu {{host}} wurde unterbrochen. Versuchen Sie es erneut.',
  'service.not_a_service': 'Was bei {{host}} antwortet, ist kein Filterdienst. Prüfen Sie die Adresse und ihren Pfad.',
  'service.bad_answer':
    '{{host}} hat eine Antwort gesendet, der Hopseal nicht trauen kann ({{where}} {{problem}}). Nichts davon wurde übernommen. Aktualisieren Sie Hopseal oder verständigen Sie den Betreiber des Dienstes.',
  'service.busy': '{{host}} ist ausgelastet und bittet zu warten. Versuchen Sie es in einer Weile erneut.',
  'service.failed':
    'Bei {{host}} ist ein Fehler aufgetreten (Status {{status}}). Versuchen Sie es in einer Weile erneut.',
  'service.refused': '{{host}} hat die Anfrage abgelehnt ({{reason}}).',
  'service.not_offered':
    '{{host}} hat dafür keinen Aufruf: Richtlinien werden auf den eigenen Seiten des Dienstes gesetzt, Änderungen dort nachgesehen. Der Plan unter „Prüfen“ sagt, was wo zu setzen ist.',
  'token.needed': 'Geben Sie das API-Token ein, um abzurufen und zu übertragen. Alles andere geht auch ohne.',
  'token.malformed':
    'Das Token enthält ein Zeichen, das in keinem Token vorkommen kann. Kopieren Sie es erneut, ohne Leerzeichen oder Zeilenumbrüche.',
  'token.refused':
    '{{host}} nimmt dieses Token nicht (oder nicht mehr) an. Erstellen Sie im Dienst ein neues und geben Sie es hier ein.',
  'token.password_needed': 'Geben Sie zum Abrufen das Kennwort ein. Alles andere geht auch ohne.',
  'token.password_malformed':
    'Ein Benutzername enthält keinen Doppelpunkt, und weder er noch das Kennwort ist leer oder enthält Zeilenumbrüche. Geben Sie beides so ein wie im Panel.',
  'token.password_refused':
    '{{host}} nimmt diesen Benutzernamen mit diesem Kennwort nicht (mehr) an. Prüfen Sie beides; ein Konto mit Zwei-Faktor-Anmeldung braucht einen eigenen API-Zugang.',
  'account.panel_forbidden':
    'Ihr Konto darf das bei {{host}} nicht: „{{reason}}“. Bitten Sie den Betreiber des Panels um API-Zugang, oder nehmen Sie ein anderes Konto.',
  'account.forbidden':
    'Ihr Konto darf das bei {{host}} nicht. Verwenden Sie ein Token eines Kontos, das Richtlinien ändern darf.',
  'account.other':
    'Dieses Token gehört zu einem anderen Konto ({{account}}). Wechseln Sie den Arbeitsbereich, um mit diesem zu arbeiten.',
  'change.moved':
    'Jemand hat diese Richtlinie nach Ihrem Entwurf beim Dienst geändert. Sehen Sie sich beide an; behalten Sie dann Ihren Entwurf bei oder verwerfen Sie ihn.',
  'change.node_gone':
    'Der Dienst kennt diesen Kunden oder diese Domain nicht mehr. Verwerfen Sie den Entwurf oder warten Sie den nächsten Abruf ab.',
  'change.not_allowed': 'Ihr Konto darf diese Richtlinie nicht ändern.',
  'change.not_taken': 'Der Dienst hat diese Richtlinie nicht angenommen ({{reason}}).',
  'change.by_hand':
    '{{by}} konnte es nicht von Hand einstellen: {{note}} Klären Sie das, dann nehmen Sie es erneut vor.',
  'workspace.none':
    'Dieser Arbeitsbereich ist nicht auf diesem Computer. Verbinden Sie sich mit dem Dienst, um ihn neu anzulegen.',
  'workspace.damaged':
    'Die Datei des Arbeitsbereichs war beschädigt. Sie wird als {{file}} aufbewahrt. In einen neuen Arbeitsbereich übernommene Entwürfe: {{drafts}}. Starten Sie einen Abruf, um den Rest wieder vom Dienst zu lesen.',
  'workspace.newer':
    'Der Arbeitsbereich wurde von einem neueren Hopseal angelegt (seine Version ist {{version}}). Er wurde nicht verändert. Aktualisieren Sie Hopseal, um ihn zu öffnen.',
  'workspace.locked':
    'Ein anderes Programm verwendet die Datei des Arbeitsbereichs. Schließen Sie es und versuchen Sie es erneut.',
  'disk.full':
    'Der Datenträger ist voll, daher wurde dies nicht gespeichert. Schaffen Sie Platz und speichern Sie dann erneut: Ihre Eingaben sind noch hier.',
  'disk.failed':
    'Der Datenträger konnte nicht beschrieben oder gelesen werden, daher wurde dies nicht gespeichert. Prüfen Sie den Datenträger und Ihre Rechte am Ordner.',
  'csv.empty': 'Diese Datei ist leer. Wählen Sie eine, die Zeilen enthält.',
  'csv.header_only':
    'Es gibt eine Kopfzeile, aber keine Zeile darunter. Fügen Sie Zeilen hinzu oder wählen Sie eine andere Datei.',
  'csv.xlsx':
    'Dies ist eine Excel-Arbeitsmappe, kein CSV. Wählen Sie in Excel „Datei“, „Speichern unter“, „CSV UTF-8 (durch Trennzeichen getrennt)“ und importieren Sie dann diese Datei.',
  'csv.binary': 'Dies ist keine Textdatei, es gibt also keine Zeilen zu lesen. Wählen Sie eine CSV-Datei.',
  'csv.quote_open':
    'Ein Anführungszeichen in Zeile {{row, number}} wird nicht geschlossen, oder es folgt noch etwas darauf. Schließen Sie es dort oder wählen Sie ein anderes Anführungszeichen.',
  'csv.nul':
    'Zeile {{row, number}} enthält ein NUL-Zeichen, das in keinem Text vorkommt. Ist es die richtige Datei und die richtige Zeichencodierung?',
  'csv.too_large':
    'Die Datei enthält mehr Einträge, als auf einmal importiert werden können. Importieren Sie sie in Teilen.',
  'csv.record_too_long':
    'Zeile {{row, number}} endet nicht innerhalb einer Million Zeichen. Stimmt das Trennzeichen, und ist dies eine CSV-Datei?',
  'csv.file_changed':
    'In die Datei wurde geschrieben, während sie gelesen wurde. Es wurde nichts importiert: Lesen Sie sie erneut.',
  'csv.file_gone': 'Die Datei ist nicht mehr vorhanden. Es wurde nichts importiert: Wählen Sie sie erneut.',
  'csv.unreadable':
    'Die Datei konnte nicht gelesen werden. Prüfen Sie Ihre Rechte daran und ob ein anderes Programm sie verwendet.',
  'customers.told': 'Dieser Dienst sagt selbst, wem seine Domains gehören. Eine Kundenliste ist für ein Control Panel.',
  'customers.no_columns':
    'Es wurde keine Spalte mit Domains oder keine mit Kunden gefunden. Benennen Sie sie in der ersten Zeile: Kunde, Standort, Domain.',
  'customers.nothing_read':
    'Keine Zeile der Datei sagt, wem eine Domain gehört. Es wurde nichts geändert: Berichtigen Sie die Datei und wählen Sie sie erneut.',
  'customers.too_large': 'Die Datei ist größer als jede Kundenliste (höchstens {{limit}} MB). Wählen Sie eine andere.',
  'template.name_taken': 'Es gibt schon eine Vorlage namens „{{name}}“. Wählen Sie einen anderen Namen.',
  'template.in_use':
    '„{{name}}“ ist Sollzustand von {{count}} Knoten. Entfernen Sie sie erst von diesen (Sollzustände), dann löschen Sie sie.',
  'template.none': 'Die Vorlage ist nicht mehr vorhanden. Wählen Sie eine andere.',
  'template.not_a_file':
    'Dies ist keine Datei mit Hopseal-Vorlagen. Es wurde nichts hinzugefügt: Wählen Sie eine, die mit „Als Datei speichern“ geschrieben wurde.',
  'bulk.superseded': 'Inzwischen wird eine andere Änderung angesehen.',
  'sample.no_service':
    'Das sind Beispieldaten: Dahinter steht kein Dienst. Probieren Sie alles aus; übertragen werden kann nichts.',
  'authority.not_pem':
    'Diese Datei enthält kein Zertifikat einer Zertifizierungsstelle in PEM-Form. Fragen Sie den Betreiber des Dienstes danach.',
  'changeSet.none': 'Dieser Änderungssatz ist nicht mehr hier. Öffnen Sie seine Datei erneut.',
  'changeSet.nothing': 'Keiner dieser Knoten hat einen Entwurf, daher gibt es nichts für einen Änderungssatz.',
  'changeSet.not_yours':
    'Dieser Änderungssatz ist von {{name}}. Erstellen Sie einen eigenen, oder lassen Sie ihn dort ändern.',
  'changeSet.not_approved':
    'Noch ist darin nichts von jemandem freigegeben, dessen Wort hier zählt. Geben Sie zuerst frei, was richtig ist; unter „Team …“ steht, wer zählt.',
  'changeSet.not_a_file':
    'Das ist kein Änderungssatz von Hopseal, oder er ist nicht vollständig (bei „{{where}}“). Lassen Sie sich die Datei noch einmal schicken.',
  'changeSet.unmerged':
    'Git hat in dieser Datei beide Seiten eines Konflikts hinterlassen. Führen Sie sie mit „hopseal merge“ zusammen (siehe docs/teamwork.md) und öffnen Sie sie dann erneut.',
  'changeSet.others':
    'Das sind zwei verschiedene Änderungssätze, die sich nicht zusammenführen lassen: Der andere ist „{{title}}“. Bewahren Sie jeden in einer eigenen Datei auf.',
  'changeSet.newer':
    'Diesen Änderungssatz hat ein neueres Hopseal erstellt (Format {{version}}). Aktualisieren Sie Hopseal, um ihn zu öffnen.',
  'changeSet.older':
    'Dieser Änderungssatz hat ein Format ({{version}}), das nicht mehr gelesen wird. Lassen Sie ihn mit einem aktuellen Hopseal neu speichern.',
  'changeSet.changed':
    'Der Inhalt dieser Datei ist nicht der, den Hopseal geschrieben hat: Er wurde von Hand oder unterwegs verändert. Lassen Sie sich die Datei noch einmal schicken.',
  'changeSet.forged':
    'Die Signatur in dieser Datei passt nicht zu ihrem Inhalt: Vertrauen Sie nicht darauf, dass sie von {{name}} stammt. Lassen Sie sich die Datei noch einmal schicken.',
  'changeSet.passed_off':
    'Diese Datei gibt sich als „{{title}}“ von {{name}} aus, ist aber nicht so signiert. Nichts wurde übernommen. Fragen Sie {{name}}; stammt sie von dort, entfernen Sie den Änderungssatz hier und öffnen Sie die Datei erneut.',
  'changeSet.too_large':
    'Diese Datei ist größer als {{megabytes}} MB; so groß ist kein Änderungssatz. Erstellen Sie mehrere kleinere.',
  'checklist.none': 'Diese Checkliste ist nicht mehr vorhanden. Beginnen Sie in der Prüfung eine neue.',
  'checklist.open':
    'Eine Checkliste ist offen: „{{title}}“. Setzen Sie sie fort oder schließen Sie sie, dann beginnen Sie diese.',
  'checklist.closed': 'Die Checkliste „{{title}}“ ist geschlossen. Beginnen Sie eine neue für das, was noch aussteht.',
  'checklist.not_needed':
    'Dieser Dienst lässt sich direkt lesen und schreiben: Rufen Sie ab und übertragen Sie stattdessen.',
  'checklist.moved_on':
    '{{name}} wurde seit dem Abhaken erneut geändert, daher bleibt der Haken. Legen Sie einen Entwurf an mit dem, was gelten soll, und nehmen Sie den vor.',
  'checklist.faulty':
    'Was für {{name}} eingegeben wurde, enthält einen Fehler. Vergleichen Sie es mit der Seite, dann speichern Sie erneut.',
  'checklist.too_long': 'Mehr als {{most}} Seiten sind zu viele für eine Liste. Wählen Sie weniger.',
  'checklist.not_a_file':
    'Dies ist keine Checkliste von Hopseal. Nichts wurde übernommen: Wählen Sie eine, die „Weitergeben“ geschrieben hat.',
  'checklist.other_service':
    'Diese Checkliste gehört zu einem anderen Dienst. Öffnen Sie dessen Arbeitsbereich, dann übernehmen Sie sie.',
  'checklist.unapproved':
    'Was diese Liste bei {{name}} vornimmt, ist hier nicht freigegeben. Nichts wurde übernommen: Öffnen Sie den Änderungssatz mit den Freigaben, dann übernehmen Sie die Liste.',
  'checklist.bad_link':
    'Das ist keine Adresse einer Seite. Sie beginnt mit https://, und {domain}, {admin} und {name} stehen nur hinter dem Host.',
  'backup.none': 'Diese Sicherung gibt es nicht mehr.',
  'check.busy': 'Eine Prüfung läuft. Warten Sie das Ende ab oder halten Sie sie an.',
  'check.nothing': 'Bei dieser Übertragung wurde nichts angewendet, das geprüft werden könnte.',
  'probe.busy': 'Eine TLS-Prüfung läuft. Warten Sie das Ende ab oder halten Sie sie an.',
  'probe.nothing': 'Darunter ist keine Domain, es gibt also nichts zu prüfen.',
  'import.none': 'Es ist kein Import geöffnet. Wählen Sie zuerst eine Datei.',
  'import.busy': 'Der Import arbeitet noch. Warten Sie auf ihn oder brechen Sie ihn zuerst ab.',
  'import.changed':
    'Entwürfe oder der Stand beim Dienst haben sich geändert, seit der Plan erstellt wurde. Es wurde nichts geschrieben: Prüfen Sie die Datei erneut.',
  'import.cancelled': 'Abgebrochen. Es wurde nichts geschrieben.',
  'import.cut_off':
    'Ein Import wurde beim Schreiben unterbrochen. Nichts davon wurde behalten: Importieren Sie die Datei erneut.',
  'update.unreachable':
    '{{host}}, wo Updates veröffentlicht werden, ist nicht erreichbar. Prüfen Sie Ihr Netzwerk und suchen Sie dann erneut.',
  'update.none_published':
    'Bei {{host}} ist für diesen Kanal nichts veröffentlicht. Wählen Sie den anderen Kanal oder suchen Sie später erneut.',
  'update.not_signed':
    'Was {{host}} als Update anbietet, ist nicht von den Herstellern von Hopseal signiert und wurde deshalb abgelehnt. Arbeiten Sie mit dieser Version weiter und verständigen Sie die Betreuer Ihres Netzwerks.',
  'update.elsewhere':
    'Das Update bei {{host}} nennt eine Datei, die anderswo veröffentlicht ist, und wurde deshalb abgelehnt. Arbeiten Sie mit dieser Version weiter und verständigen Sie, wer Hopseal veröffentlicht.',
  'update.altered':
    'Die Datei ist nicht die veröffentlichte und wurde deshalb verworfen. Versuchen Sie es erneut; bleibt es dabei, verständigen Sie die Betreuer Ihres Netzwerks.',
  'update.disk':
    'Das Update konnte nicht geschrieben werden. Schaffen Sie Platz, prüfen Sie Ihre Rechte am Ordner der App und versuchen Sie es erneut.',
  'update.failed':
    'Das Update ist fehlgeschlagen. Versuchen Sie es erneut oder installieren Sie die neueste Version von Hand. Mehr steht im Protokoll (Diagnose).',
  'file.no_change_set':
    'Das ist kein Änderungssatz, oder er ist nicht mehr da. Wählen Sie eine Datei, deren Name auf .hopseal endet, und öffnen Sie sie erneut.',
  'node.unknown': 'Diesen Kunden oder diese Domain gibt es nicht mehr.',
  'push.nothing': 'Keiner dieser Entwürfe kann schon übertragen werden: Beheben Sie zuerst ihre Fehler.',
  'push.by_hand':
    'Dieser Dienst nimmt keine Änderungen von Programmen an. Wählen Sie „Von Hand vornehmen“ in der Prüfung.',
  'push.unanswered':
    'Angehalten. Gesendete Änderungen, die noch ohne Antwort sind: {{count}}. Hopseal fragt nach, was aus ihnen geworden ist, sobald der Dienst antwortet.',
  'plan.changed':
    'Die Entwürfe oder der Stand beim Dienst haben sich währenddessen geändert. Lesen Sie den Plan erneut und übertragen Sie dann.',
  'draft.exists': '{{name}} hat schon einen Entwurf. Übertragen oder verwerfen Sie zuerst diesen.',
  'conflict.changed': '{{name}} hat sich beim Dienst erneut geändert. Sehen Sie es sich noch einmal an.',
  'call.malformed': 'In Hopseal ist etwas schiefgegangen ({{call}}). Bitte melden Sie dies.',
  'sync.busy': 'Ein Abruf oder eine Übertragung läuft. Warten Sie das Ende ab oder brechen Sie zuerst ab.',
  'sync.cancelled': 'Abgebrochen.',
  'sync.stopped': 'Angehalten: Der Arbeitsbereich wurde geschlossen. Es geht weiter, wenn er wieder geöffnet wird.',
  defect: 'In Hopseal ist etwas schiefgegangen ({{message}}). Ihre Entwürfe sind sicher. Bitte melden Sie dies.',
};
