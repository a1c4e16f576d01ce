import * as v from 'valibot';
import {
  HOST_CALLS,
  hostReply,
  type HostAnswer,
  type HostAsk,
  type HostCall,
  type HostRequest,
} from '../../../shared/messages/host';
import type { Host } from '../host';
import { reportDefect } from '../problem';

interface MainConnection {
  readonly host: Host;
  /** Called with the port of each window that main hands over. */
  onPort(receive: (port: Electron.MessagePortMain) => void): void;
}

/** The main process as the core's host, over the utility process's own port. */
export function connectToMain(parent: Electron.ParentPort): MainConnection {
  const waiting = new Map<number, (reply: { readonly answer: unknown } | null) => void>();
  const ports: ((port: Electron.MessagePortMain) => void)[] = [];
  let lastCall = 0;

  parent.on('message', ({ data, ports: handedOver }) => {
    const parsed = v.safeParse(hostReply, data);
    if (!parsed.success) return reportDefect(new Error('A message from main fits no schema.'));
    const reply = parsed.output;
    if (reply.type === 'port') {
      for (const port of handedOver) ports.forEach((receive) => receive(port));
      return;
    }
    waiting.get(reply.id)?.(reply.type === 'answer' ? reply : null);
    waiting.delete(reply.id);
  });

  const call = <C extends HostCall>(name: C, ask: HostAsk<C>): Promise<HostAnswer<C>> =>
    new Promise((resolve, reject) => {
      const id = ++lastCall;
      waiting.set(id, (reply) => {
        if (reply) resolve(v.parse(HOST_CALLS[name].answer, reply.answer) as HostAnswer<C>);
        else reject(new Error(`Main could not answer ${name}.`));
      });
      parent.postMessage({ id, call: name, ask } satisfies HostRequest);
    });

  return { host: { call }, onPort: (receive) => void ports.push(receive) };
}
