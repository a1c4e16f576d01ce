import { BrowserWindow, Notification } from 'electron/main';
import type { HostAsk } from '../../shared/messages/host';
import { showWindow } from './window';

/** Kept until they go away: one that is collected hears no click. */
const shown = new Set<Notification>();

/** Tells the system that a push is over, where no window of the app is looked at. */
export async function notifyOfPush({ account, applied, refused }: HostAsk<'push.ended'>): Promise<void> {
  if (BrowserWindow.getFocusedWindow() || !Notification.isSupported()) return;
  // The texts are read when they are needed: a start does not wait for them.
  const { t } = await import('../../shared/text/text');
  const refusal = refused > 0 ? [t('notification/refused', { count: refused })] : [];
  const notification = new Notification({
    title: t('notification/pushed', { account }),
    body: [t('notification/applied', { count: applied }), ...refusal].join(' '),
  });
  const forget = (): void => void shown.delete(notification);
  shown.add(notification);
  notification.on('click', () => {
    showWindow();
    forget();
  });
  notification.on('close', forget);
  notification.on('failed', forget);
  notification.show();
}
