import type { Source } from '../script/history.ts';

/** The five articles. Only counts, names of bodies, documents and dates were taken from them; no text and no person's name. */
export const sources = {
  provinceOffice: {
    article: '000',
    label: '000 Văn phòng (không nêu tên tỉnh)',
    file: '000_99b49d25fa0436e2.txt',
    sha256: '4853912f518ad37cfcff7993a2313bcaf98994a91c054dac62ff543cb6adc6ef',
    citation: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh (không nêu tên tỉnh), 24/5/2023',
  },
  quangBinh: {
    article: '001',
    label: '001 Quảng Bình',
    file: '001_1550eb8971e3973a.txt',
    sha256: 'df9f270bb3b2a62ac0980fb1edde7a11cbb032197b180c22ef762fbd16cd895a',
    citation: 'Cổng thông tin điện tử Quảng Bình, 10/3/2023',
  },
  dakNong: {
    article: '002',
    label: '002 Đắk Nông',
    file: '002_988ca3eac70adc7c.txt',
    sha256: '46ac91da13df31688d9dfaa47073f221a79a80ab559f61d62ae95df98f689331',
    citation: 'Bài viết về công tác dân vận chính quyền Đắk Nông, 21/12/2023',
  },
  thaiNguyen: {
    article: '003',
    label: '003 Thái Nguyên',
    file: '003_d399c2e1bdc3b01e.txt',
    sha256: '44d3080a68921a9e18cf6f68cb4311db12c12976d91adadc65ab99097aa70646',
    citation: 'Bài viết về Kế hoạch số 82/KH-UBND tỉnh Thái Nguyên, 06/5/2021',
  },
  tuyenQuang: {
    article: '004',
    label: '004 Tuyên Quang',
    file: '004_f6843d687ee39d5c.txt',
    sha256: '85cb7027cbf855152fd8e7211bf95b9ee176b65b9e0b297e5c559c68574efffb',
    citation: 'Bài viết về hội nghị tổng kết của Văn phòng Đoàn ĐBQH và HĐND tỉnh Tuyên Quang, 11/01/2024',
  },
} as const satisfies Record<string, Source>;
