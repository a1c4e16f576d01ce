import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LANGUAGES } from '../shared/text/languages';
import { setLanguage } from '../shared/text/text';
import { App } from './app/App';
import { connectStores } from './app/connectStores';
import { keepFocus } from './app/keepFocus';
import './app/colors.css';
import './app/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');

/** Main says in the page's address how it is to look: that is known before anything is drawn. */
const address = new URLSearchParams(location.search);
const language = LANGUAGES.find((each) => each === address.get('lang')) ?? 'en';
document.documentElement.lang = language;
const isChosen = address.get('contrast') === 'more';
const ofSystem = matchMedia('(prefers-contrast: more)');
const showContrast = (): void => {
  document.documentElement.dataset['contrast'] = isChosen || ofSystem.matches ? 'more' : 'usual';
};
showContrast();
ofSystem.addEventListener('change', showContrast);

void setLanguage(language).then(() => {
  connectStores();
  keepFocus();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
