import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Ends the connection of a request with a TCP reset. Under TLS the socket below is out of reach: there it ends without a word. */
export function resetConnection({ req: { socket } }: ServerResponse): void {
  if (!(socket instanceof TLSSocket)) resetInstead(socket);
  socket.destroy();
}

/** `resetAndDestroy` closes the connection in good order first, and the client may take that for the end: this is its other half. */
function resetInstead(socket: Socket & { resetAndClosing?: boolean }): void {
  socket.resetAndClosing = true;
}
