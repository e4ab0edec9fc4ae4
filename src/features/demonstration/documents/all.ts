import type { History } from '../script/history.ts';
import { dakNong2023 } from './dak-nong-2023/history.ts';
import { provinceOffice2023 } from './province-office-2023/history.ts';
import { quangBinh2023 } from './quang-binh-2023/history.ts';
import { thaiNguyen2021 } from './thai-nguyen-2021/history.ts';
import { tuyenQuang2023To2024 } from './tuyen-quang-2023-2024/history.ts';

/** The five histories of the demonstration, in the order of the articles' file names. */
export const histories: readonly History[] = [
  provinceOffice2023,
  quangBinh2023,
  dakNong2023,
  thaiNguyen2021,
  tuyenQuang2023To2024,
];
