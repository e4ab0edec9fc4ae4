const counts = new Intl.NumberFormat('vi-VN');

/** `1.901`. Source: Luật Kế toán 2015 Điều 11, domain rules 6. */
export const countText = (count: number): string => counts.format(count);
