import { DomainError } from './domain-error.ts';

/**
 * Units of measure (đơn vị tính): one code list. Two codes are two things, however alike they sound: a visit (lượt) is not
 * a visitor (người). Source: domain rules 9.6.
 */
export const unitsOfMeasure = {
  luot: 'lượt',
  nguoi: 'người',
  don: 'đơn',
  'vu-viec': 'vụ việc',
  'vu-khieu-nai': 'vụ khiếu nại',
  'vu-to-cao': 'vụ tố cáo',
  'doan-dong-nguoi': 'đoàn đông người',
  'linh-vuc': 'lĩnh vực',
  'nhom-nhiem-vu': 'nhóm nhiệm vụ',
  'nhiem-vu': 'nhiệm vụ',
  'cong-viec': 'công việc, hoạt động',
  'noi-dung': 'nội dung',
  cuoc: 'cuộc',
  dot: 'đợt',
  phien: 'phiên',
  'ky-hop': 'kỳ họp',
  'nghi-quyet': 'nghị quyết',
  'van-ban': 'văn bản',
  'dich-vu-cong': 'dịch vụ công',
  'thu-tuc-hanh-chinh': 'thủ tục hành chính',
  'ho-so': 'hồ sơ',
  'mo-hinh': 'mô hình',
  'don-vi': 'đơn vị',
  diem: 'điểm',
  'xep-hang': 'thứ hạng',
} as const;
export type UnitOfMeasureCode = keyof typeof unitsOfMeasure;

export const isUnitOfMeasure = (code: string): code is UnitOfMeasureCode => Object.hasOwn(unitsOfMeasure, code);

/** A count of something. */
export type Quantity = Readonly<{ unitOfMeasure: string; value: number }>;

export class UnlikeUnitsOfMeasure extends DomainError {
  readonly code = 'quantity.unlike-units';
  constructor(readonly units: readonly string[]) {
    super(`Never added together: ${units.join(', ')}`);
  }
}

/** @throws UnlikeUnitsOfMeasure when the quantities are not all of one unit; RangeError when there are none. */
export const addQuantities = (quantities: readonly Quantity[]): Quantity => {
  const units = [...new Set(quantities.map(({ unitOfMeasure }) => unitOfMeasure))];
  if (units.length > 1) throw new UnlikeUnitsOfMeasure(units);
  const [unitOfMeasure] = units;
  if (unitOfMeasure === undefined) throw new RangeError('no quantity to add');
  return { unitOfMeasure, value: quantities.reduce((sum, { value }) => sum + value, 0) };
};
