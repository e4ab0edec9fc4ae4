import { describe, expect, it } from '@jest/globals';
import { screen } from '../../../src/platform/http/plain-text.ts';

describe('screening texts', () => {
  it('lets the words of documents pass', () => {
    const texts = [
      'Tỷ lệ giải quyết đúng hạn > 98%, quá hạn < 2%',
      'Nghị quyết số 18-NQ/TW; cập nhật, xóa (nếu có)',
      `Tiêu chí "5 rõ"; chọn bảng A hoặc B -- theo phụ lục`,
      "O'Hara; select committee",
      'a <b nhưng c lớn hơn d; a<5 và b>6',
      'dòng một\n\tdòng hai',
      'Nộp hồ sơ (bản giấy) copy 02 bộ',
      "Sao lục 'Quyết định 15'; copy gửi Sở Nội vụ",
      'Dự án ODA (vốn vay) grant 30%',
      'Gửi báo cáo về hộp thư <vanthu@quangtri.gov.vn>',
      'Chỉ tiêu: a <b và c> d',
    ];
    expect(screen({ texts }).faults).toEqual([]);
  });

  it('brings letters to one composition', () => {
    expect(screen({ name: 'Đắk Nông'.normalize('NFD') }).body).toEqual({ name: 'Đắk Nông'.normalize('NFC') });
  });

  it.each([
    ['<b>đậm</b>', 'text.markup'],
    ['</td>', 'text.markup'],
    ['<svg/onload=alert(1)>', 'text.markup'],
    ['<!-- x', 'text.markup'],
    ["1'); DELETE FROM tasks; --", 'text.statement'],
    ["' UNION SELECT password FROM users", 'text.statement'],
    ['x; drop table t', 'text.statement'],
    ['\u0007', 'text.control-character'],
    ['báo cáo \u202e năm', 'text.control-character'],
    ["x'; COPY events TO PROGRAM 'sh'", 'text.statement'],
    ['a\0', 'text.nul'],
    ['\udc00', 'text.lone-surrogate'],
  ])('names %j as %s, wherever it stands', (text, code) => {
    expect(screen({ a: [{ b: text }] }).faults).toEqual([{ field: '/a/0/b', code }]);
  });

  it.each(['=', ' ', ';', "'", '<', '<a ', "' or "])('reads a megabyte of %j in passing', (piece) => {
    const text = `<a ) ${piece.repeat(1_000_000 / piece.length)}`;
    expect(screen({ text }).faults).toEqual([]);
  });
});
