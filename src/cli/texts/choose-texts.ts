import { english } from './english.ts';
import type { Texts } from './texts.ts';
import { vietnamese } from './vietnamese.ts';

/** @param locale as the environment gives it (LC_ALL, LC_MESSAGES, LANG), for example `vi-VN` */
export const textsFor = (locale: string): Texts => (locale.toLowerCase().startsWith('vi') ? vietnamese : english);
