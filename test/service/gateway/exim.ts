/** What the MTA's configuration is made of. */
export interface EximSettings {
  /** Its throw-away folder. */
  readonly folder: string;
  /** Where it takes mail on 127.0.0.1. */
  readonly port: number;
  /** Where it asks (questions.ts). */
  readonly questions: number;
  /** PEM files. */
  readonly certificate: string;
  readonly key: string;
  /** The system's user that it runs as. */
  readonly user: string;
  readonly group: string;
}

/**
 * The configuration of Exim 4.9x as the gateway. Each recipient is asked about twice: as it is named (incoming), and as it is routed
 * (delivery), each time with the sender, and delivered on its own. This is why it is Exim: Postfix routes a recipient without a look at the sender.
 */
export function eximConfiguration(settings: EximSettings): string {
  const { folder, port, user, group, certificate, key } = settings;
  const sender = 'sender_address';
  const recipient = '${quote_local_part:$local_part}@$domain';
  // Where no answer comes, the expansion fails: the MTA puts the recipient off, and mail waits.
  const ask = (question: string, ...words: readonly string[]): string =>
    `\${readsocket{inet:127.0.0.1:${settings.questions}}{${question} ${words
      .map((word) => `\${base64:${word}}`)
      .join(' ')}\\n}{10s}{}}`;
  const event = ask('event', '$event_name', '$message_exim_id', recipient, '$tls_out_cipher', '$event_data');
  const tell = `\${if match{$event_name}{^msg:}{${event}}}`;
  return `
primary_hostname = gateway.test
exim_user = ${user}
exim_group = ${group}
deliver_drop_privilege
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%s
pid_file_path = ${folder}/exim.pid
log_selector = +tls_cipher +smtp_connection

local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
tls_advertise_hosts = *
tls_certificate = ${certificate}
tls_privatekey = ${key}
smtputf8_advertise_hosts = *
smtp_accept_max = 200
smtp_accept_queue_per_connection = 0
queue_run_max = 0
never_users =
qualify_domain = gateway.test
ignore_bounce_errors_after = 0s
delay_warning =

acl_smtp_rcpt = named
rfc1413_query_timeout = 0s

begin acl

named:
  warn set acl_m_answer = ${ask('incoming', '$tls_in_cipher', `$${sender}`, recipient)}
  deny condition = \${if !eq{$acl_m_answer}{accept}}
       message = $acl_m_answer
  accept

begin routers

served:
  driver = manualroute
  caseful_local_part
  address_data = ${ask('delivery', `$${sender}`, recipient)}
  route_data = \${extract{1}{ }{$address_data}}
  transport = \${extract{2}{ }{$address_data}}
  self = send

begin transports

opportunistic:
  driver = smtp
  max_rcpt = 1
  event_action = ${tell}

enforced:
  driver = smtp
  max_rcpt = 1
  hosts_require_tls = *
  event_action = ${tell}

begin retry

* tls_required
* * F,1d,5m

begin authenticators
`.trimStart();
}
