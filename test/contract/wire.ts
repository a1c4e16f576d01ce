import { connect } from 'node:net';
import type { Service } from '../service';

/** What comes over a socket, to the byte. */
export interface Seen {
  /** Null where not a byte came. */
  readonly status: number | null;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** In how many pieces it came. */
  readonly pieces: number;
  /** How the service ended the connection. */
  readonly end: 'closed' | 'reset';
}

/** Sends one request as the admin, and looks at what comes until the connection ends. */
export async function see(service: Service, method: string, path: string, body?: unknown): Promise<Seen> {
  const socket = connect(service.port, '127.0.0.1');
  const pieces: Buffer[] = [];
  const end = new Promise<Seen['end']>((resolve, reject) => {
    socket.on('end', () => resolve('closed'));
    socket.on('error', (error) => ('code' in error && error.code === 'ECONNRESET' ? resolve('reset') : reject(error)));
  });
  socket.on('data', (piece) => pieces.push(piece));
  socket.write(requestText(service, method, path, body));
  const ended = await end;
  socket.destroy();
  return { ...readAnswer(Buffer.concat(pieces).toString()), pieces: pieces.length, end: ended };
}

/** A request of the admin as it goes over a socket. */
export function requestText(service: Service, method: string, path: string, content?: unknown): string {
  const body = content === undefined ? '' : JSON.stringify(content);
  return [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${service.port}`,
    'Connection: close',
    `Authorization: Bearer ${service.admin.token}`,
    ...(body === '' ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]),
    '',
    body,
  ].join('\r\n');
}

function readAnswer(text: string): Pick<Seen, 'status' | 'headers' | 'body'> {
  if (text === '') return { status: null, headers: {}, body: '' };
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
  };
}
