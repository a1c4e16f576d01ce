import { create } from 'zustand';
import type { LanguageChoice, Theme } from '../../shared/messages/main';
import { callMain } from '../core/main';

/** Light, dark, or as the system has it: main keeps it, and tells the page by its colour scheme. */
export const useTheme = create<{ readonly theme: Theme }>()(() => ({ theme: 'system' }));

export async function readTheme(): Promise<void> {
  const { theme } = await callMain('preferences.get', null);
  useTheme.setState({ theme });
}

export function chooseTheme(theme: Theme): void {
  useTheme.setState({ theme });
  void callMain('preferences.setTheme', { theme });
}

/** Colours as far apart as they can be, or not. */
export function toggleContrast(): void {
  const contrast = new URLSearchParams(location.search).get('contrast') !== 'more';
  void callMain('preferences.setContrast', { contrast });
}

export function chooseLanguage(language: LanguageChoice): void {
  void callMain('preferences.setLanguage', { language });
}
