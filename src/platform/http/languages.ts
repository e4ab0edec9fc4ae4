import type { Language } from '../../features/ports/language.ts';
import type { Messages } from './messages/messages.ts';
import { en } from './messages/en.ts';
import { vi } from './messages/vi.ts';

export const languages: Readonly<Record<Language, Messages>> = { vi, en };
