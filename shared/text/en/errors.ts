/** What a person reads of errors: what went wrong, and the way out. */
export const errors = {
  'address.malformed':
    '“{{address}}” is no address of a service. Enter a host name or a URL, such as https://filter.example.net.',
  'address.not_https': '{{address}} would send your token in clear text. Use an address that begins with https://.',
  'service.unreachable': '{{host}} cannot be reached. Check the address and your network.',
  'service.name_unknown': 'No server by the name {{host}} was found. Check the spelling and your network.',
  'service.timeout': '{{host}} did not answer in time. Try again in a moment.',
  'service.no_tls': '{{host}} does not speak TLS at this port. Check the port; ask who runs the service which it is.',
  'service.certificate':
    'The certificate of {{host}} cannot be trusted, so Hopseal did not send your token. Ask who runs the service; a private authority has to be in your system’s certificate store.',
  'service.cut_off': 'The connection to {{host}} was cut off. Try again.',
  'service.not_a_service': 'What answers at {{host}} is no filtering service. Check the address and its path.',
  'service.bad_answer':
    '{{host}} sent an answer that Hopseal cannot trust ({{where}} {{problem}}). Nothing of it was taken over. Update Hopseal, or tell who runs the service.',
  'service.busy': '{{host}} is busy and asks to wait. Try again in a while.',
  'service.failed': '{{host}} failed (status {{status}}). Try again in a while.',
  'service.refused': '{{host}} refused the request ({{reason}}).',
  'service.not_offered':
    '{{host}} has no call for this: policies are set, and changes looked up, in its own pages. The plan in Review says what to set where.',
  'token.needed': 'Enter the API token to pull and push. Everything else works without it.',
  'token.malformed': 'The token has a character that no token can have. Copy it again, without spaces or line breaks.',
  'token.refused': '{{host}} does not take this token (or no longer). Make a new one in the service and enter it here.',
  'token.password_needed': 'Enter the password to pull. Everything else works without it.',
  'token.password_malformed':
    'A user name has no colon, and neither it nor the password is empty or has line breaks in it. Enter both as you do in the panel.',
  'token.password_refused':
    '{{host}} does not take this user name and password (or no longer). Check both; an account with two-factor sign-in needs API access of its own.',
  'account.panel_forbidden':
    'Your account may not do this at {{host}}: “{{reason}}”. Ask who runs the panel for API access, or use another account.',
  'account.forbidden': 'Your account may not do this at {{host}}. Use a token of an account that may change policies.',
  'account.other': 'This token belongs to another account ({{account}}). Switch workspace to work with that one.',
  'change.moved':
    'Someone changed this policy on the service after you drafted. Look at both, then keep yours on top or discard it.',
  'change.node_gone':
    'The service no longer knows this customer or domain. Discard the draft, or wait for the next pull.',
  'change.not_allowed': 'Your account may not change this one.',
  'change.not_taken': 'The service did not take this policy ({{reason}}).',
  'change.by_hand': '{{by}} could not set it by hand: {{note}} Clear that up, then apply it again.',
  'workspace.none': 'This workspace is not on this computer. Connect to the service to make it anew.',
  'workspace.damaged':
    'The workspace file was damaged. It is kept as {{file}}. Drafts brought over into a new workspace: {{drafts}}. Pull to read the rest from the service again.',
  'workspace.newer':
    'The workspace was made by a newer Hopseal (its version is {{version}}). It was left as it is. Update Hopseal to open it.',
  'workspace.locked': 'Another program is using the workspace file. Close it and try again.',
  'disk.full':
    'The disk is full, so this was not saved. Free some space, then save again: what you typed is still here.',
  'disk.failed':
    'The disk could not be written to or read from, so this was not saved. Check the disk and your rights on the folder.',
  'csv.empty': 'There is nothing in this file. Choose one with rows in it.',
  'csv.header_only': 'There is a header and no row under it. Add rows, or choose another file.',
  'csv.xlsx':
    'This is an Excel workbook, not CSV. In Excel choose File, Save As, “CSV UTF-8 (comma delimited)”, then import that file.',
  'csv.binary': 'This is no text file, so there are no rows to read. Choose a CSV file.',
  'csv.quote_open':
    'A quote in row {{row, number}} is never closed, or something follows it. Close it there, or choose another quote character.',
  'csv.nul':
    'Row {{row, number}} holds a NUL character, which no text has. Is this the right file, or the right encoding?',
  'csv.too_large': 'The file holds more entries than can be imported at once. Import it in parts.',
  'csv.record_too_long':
    'Row {{row, number}} has no end within a million characters. Is the separator right, and is this a CSV file?',
  'csv.file_changed': 'The file was written to while it was read. Nothing was imported: read it again.',
  'csv.file_gone': 'The file is no longer there. Nothing was imported: choose it again.',
  'csv.unreadable': 'The file could not be read. Check your rights on it, and whether another program holds it.',
  'customers.told': 'This service tells by itself whose its domains are. A list of customers is for a Control Panel.',
  'customers.no_columns':
    'No column with domains and none with customers was found. Name them in the first row: Customer, Site, Domain.',
  'customers.nothing_read':
    'No row of the file says whose a domain is. Nothing was changed: mend the file, then choose it again.',
  'customers.too_large': 'The file is larger than any list of customers ({{limit}} MB at most). Choose another.',
  'template.name_taken': 'There is a template named “{{name}}” already. Choose another name.',
  'template.in_use': '“{{name}}” is a baseline of {{count}} nodes. Take it off them first (Baselines), then delete it.',
  'template.none': 'The template is no longer there. Choose another.',
  'template.not_a_file':
    'This is no file of Hopseal templates. Nothing was added: choose one that “Save as file” has written.',
  'bulk.superseded': 'Another change is being looked at by now.',
  'sample.no_service': 'This is sample data: there is no service behind it. Try everything; nothing can be pushed.',
  'authority.not_pem':
    'That file holds no certificate of an authority in PEM form. Ask whoever runs the service for it.',
  'changeSet.none': 'That change set is no longer here. Open its file again.',
  'changeSet.nothing': 'None of these has a draft, so there is nothing to put into a change set.',
  'changeSet.not_yours': 'That change set is by {{name}}. Make one of your own, or have them change it.',
  'changeSet.not_approved':
    'Nothing in it is approved yet by someone whose word counts here. Approve what is right first; “Team…” says who counts.',
  'changeSet.not_a_file':
    'This is no change set of Hopseal, or it is not whole (at “{{where}}”). Ask whoever sent it for the file once more.',
  'changeSet.unmerged':
    'Git left both sides of a conflict in this file. Merge it with “hopseal merge” (docs/teamwork.md says how), then open it again.',
  'changeSet.others':
    'These are two different change sets, so they cannot be merged: the other one is “{{title}}”. Keep each in a file of its own.',
  'changeSet.newer': 'A later Hopseal made this change set (its format is {{version}}). Update Hopseal to open it.',
  'changeSet.older':
    'This change set is of a format ({{version}}) that is no longer read. Have it saved again by a current Hopseal.',
  'changeSet.changed':
    'What is in this file is not what Hopseal wrote: it was changed by hand, or on the way. Ask whoever sent it for the file once more.',
  'changeSet.forged':
    'The signature in this file is not of what is in it: do not trust that it is from {{name}}. Ask them for the file once more.',
  'changeSet.passed_off':
    'This file passes for “{{title}}” by {{name}}, but is not signed by them as that one is. Nothing was taken in. Ask {{name}}; if it is theirs, remove the change set here and open the file again.',
  'changeSet.too_large':
    'That file is larger than {{megabytes}} MB, which no change set is. Make several smaller ones.',
  'checklist.none': 'That checklist is no longer there. Begin a new one in Review.',
  'checklist.open': 'A checklist is open: “{{title}}”. Go on with it or close it, then begin this one.',
  'checklist.closed': 'The checklist “{{title}}” is closed. Begin a new one for what is left.',
  'checklist.not_needed': 'This service can be read and written by itself: pull and push instead.',
  'checklist.moved_on':
    '{{name}} has been changed again since it was ticked off, so the tick stays. Draft what is to be in force and apply that.',
  'checklist.faulty': 'What was entered for {{name}} has an error. Compare it with the page, then save again.',
  'checklist.too_long': 'More than {{most}} pages are too many for one list. Choose fewer.',
  'checklist.not_a_file':
    'This is no checklist of Hopseal. Nothing was taken in: choose one that “Hand on” has written.',
  'checklist.other_service':
    'That checklist is of another service. Open the workspace of that service, then take it in.',
  'checklist.unapproved':
    'What that list sets at {{name}} is not approved here. Nothing was taken in: open its change set with the approvals, then take the list in.',
  'checklist.bad_link':
    'That is no address of a page. It begins with https://, and {domain}, {admin} and {name} stand behind the host, nowhere else.',
  'backup.none': 'That backup is no longer there.',
  'check.busy': 'A check is under way. Wait for its end, or stop it.',
  'check.nothing': 'This push applied nothing that could be checked.',
  'probe.busy': 'A probe is under way. Wait for its end, or stop it.',
  'probe.nothing': 'There is no domain among these, so there is nothing to probe.',
  'import.none': 'No import is open. Choose a file first.',
  'import.busy': 'The import is at work. Wait for it, or cancel it first.',
  'import.changed':
    'Drafts, or what is on the service, changed since the plan was made. Nothing was written: check the file again.',
  'import.cancelled': 'Cancelled. Nothing was written.',
  'import.cut_off': 'An import was cut off while it was written. Nothing of it was kept: import the file again.',
  'update.unreachable':
    '{{host}}, where updates are published, cannot be reached. Check your network, then look again.',
  'update.none_published':
    'Nothing is published at {{host}} for this channel. Choose the other channel, or look again later.',
  'update.not_signed':
    'What {{host}} offers as an update is not signed by the makers of Hopseal, so it was refused. Go on with this version, and tell who runs your network.',
  'update.elsewhere':
    'The update at {{host}} names a file that is published elsewhere, so it was refused. Go on with this version, and tell whoever publishes Hopseal.',
  'update.altered':
    'The file is not the one that was published, so it was thrown away. Try again; if it stays so, tell who runs your network.',
  'update.disk':
    'The update could not be written. Free some space, check your rights on the folder of the app, then try again.',
  'update.failed':
    'The update failed. Try again, or install the newest version by hand. The log has more (Diagnostics).',
  'file.no_change_set':
    'That is no change set, or it is no longer there. Choose a file whose name ends in .hopseal, and open it again.',
  'node.unknown': 'This customer or domain is no longer there.',
  'push.nothing': 'None of these drafts can be pushed yet: mend their errors first.',
  'push.by_hand': 'This service takes no changes from programs. Use “Apply by hand” in Review.',
  'push.unanswered':
    'Stopped. {{count}} changes had been sent without an answer yet: Hopseal asks what became of them as soon as the service answers.',
  'plan.changed': 'The drafts, or what is on the service, changed while you looked. Read the plan again, then push.',
  'draft.exists': '{{name}} has a draft already. Push or discard that one first.',
  'conflict.changed': '{{name}} has changed on the service again. Look at it once more.',
  'call.malformed': 'Something went wrong inside Hopseal ({{call}}). Please report this.',
  'sync.busy': 'A pull or push is under way. Wait for it, or cancel it first.',
  'sync.cancelled': 'Cancelled.',
  'sync.stopped': 'Stopped: the workspace was closed. It goes on when it is opened again.',
  defect: 'Something went wrong inside Hopseal ({{message}}). Your drafts are safe. Please report this.',
} as const;
