import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Spoiler } from './fault';
import { resetConnection } from './resetConnection';

const LOGIN_PAGE = '<!doctype html><html><head><title>Log in to the network</title></head><body></body></html>\n';
const TRICKLE_PIECES = 8;
const TRICKLE_PAUSE_MS = 15;
/** What comes together with a reset may go unread. */
const RESET_PAUSE_MS = 10;

/** An answer as it should go out. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Sends an answer as a fault has it, after so many milliseconds. */
export async function spoil(fault: Spoiler, response: ServerResponse, answer: Answer, delayMs: number): Promise<void> {
  if (delayMs > 0) await wait(delayMs);
  // The client has gone already.
  if (response.destroyed) return;
  switch (fault) {
    case 'resetAfter':
      return resetConnection(response);
    case 'resetMidAnswer':
      await sendHalf(response, answer);
      await wait(RESET_PAUSE_MS);
      return resetConnection(response);
    case 'halfBody':
      await sendHalf(response, answer);
      return void response.req.socket.end();
    case 'htmlAnswer':
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN_PAGE);
    case 'brokenSchema':
      return void response.end(begin(response, { ...answer, body: { data: answer.body } }));
    case 'trickle':
      return trickle(response, answer);
  }
}

/** Sends what comes before the body; answers the body. */
function begin(response: ServerResponse, { status, headers, body }: Answer): Buffer {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length });
  return bytes;
}

/** Resolves when half of the body is out. */
async function sendHalf(response: ServerResponse, answer: Answer): Promise<void> {
  const body = begin(response, answer);
  await new Promise((resolve) => response.write(body.subarray(0, Math.ceil(body.length / 2)), resolve));
}

async function trickle(response: ServerResponse, answer: Answer): Promise<void> {
  const body = begin(response, answer);
  const length = Math.ceil(body.length / TRICKLE_PIECES);
  let from = 0;
  for (; from + length < body.length; from += length) {
    response.write(body.subarray(from, from + length));
    await wait(TRICKLE_PAUSE_MS);
    // The client may go meanwhile, or the service stop.
    if (response.destroyed) return;
  }
  // Ended with its last byte: a client that has them all sends its next request at once.
  response.end(body.subarray(from));
}
