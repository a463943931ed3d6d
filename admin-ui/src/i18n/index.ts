import polyglot from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { useLocale as useRaLocale } from 'react-admin';
import type { Locale } from '../format/format';
import { en } from './en';
import { raZh } from './ra-zh';
import { zh } from './zh';

const KEY = 'scenario.locale';
const messages = { zh: { ...raZh, ...zh }, en: { ...english, ...en } };

/** The language chosen in this browser; Chinese until somebody chooses. */
export const storedLocale = (): Locale => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');

export function storeLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
}

export const i18nProvider = polyglot((locale) => messages[locale === 'en' ? 'en' : 'zh'], storedLocale(), [
  { locale: 'zh', name: '中文' },
  { locale: 'en', name: 'English' },
]);

export const useLanguage = (): Locale => (useRaLocale() === 'en' ? 'en' : 'zh');
