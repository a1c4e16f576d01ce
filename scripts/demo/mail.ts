import nodemailer from 'nodemailer';
import type { Gateway } from '../../test/service/gateway/gateway';

/** Sends a message in the clear through the gateway; answers what the gateway said to its recipient. */
export async function sendInTheClear(gateway: Gateway, from: string, to: string): Promise<string> {
  const client = nodemailer.createTransport({ host: '127.0.0.1', port: gateway.port, ignoreTLS: true });
  try {
    const { response } = await client.sendMail({ envelope: { from, to: [to] }, subject: 'Demo', text: 'Hello.' });
    return response;
  } catch (error) {
    const { rejectedErrors } = error as { rejectedErrors?: { response?: string }[] };
    if (!rejectedErrors) throw error;
    return rejectedErrors[0]?.response ?? '';
  } finally {
    client.close();
  }
}
