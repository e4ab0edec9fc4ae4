import dayjs from 'dayjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { currentLanguage } from './texts/language.ts';
import { loadTexts } from './texts/translate.ts';
import './app/page.css';

/** Names of days and months in calendars, and what the components say by themselves. */
const componentTexts = async () => {
  if (currentLanguage() === 'en') return (await import('antd/es/locale/en_US')).default;
  await import('dayjs/locale/vi');
  dayjs.locale('vi');
  return (await import('antd/es/locale/vi_VN')).default;
};

const [locale] = await Promise.all([componentTexts(), loadTexts()]);
createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <App locale={locale} />
  </StrictMode>,
);
