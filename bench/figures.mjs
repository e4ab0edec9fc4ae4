import Table from 'cli-table3';

const rounded = (number) =>
  number >= 100 ? String(Math.round(number)) : number >= 10 ? number.toFixed(1) : number.toFixed(2);

/**
 * What was measured. A figure has a key that stays the same from run to run, the value with its unit, and where there is one,
 * a ratio to something measured in the same run with what is aimed at.
 */
export class Figures {
  constructor() {
    this.all = [];
  }

  /** @param more { of: 'floor', ratio, atLeast, atMost, note } */
  add(key, value, unit, more = {}) {
    const { ratio, atLeast, atMost } = more;
    const aimedAt = ratio ?? value;
    const met =
      atLeast === undefined && atMost === undefined
        ? null
        : aimedAt >= (atLeast ?? -Infinity) && aimedAt <= (atMost ?? Infinity);
    this.all.push({ key, value, unit, ...more, met });
    const beside = ratio === undefined ? '' : `, ${rounded(ratio)} × ${more.of}`;
    console.log(`  ${key}: ${rounded(value)} ${unit}${beside}`);
  }

  table() {
    const table = new Table({ head: ['what', 'here', 'ratio', 'target', 'met'], style: { head: [], border: [] } });
    for (const { key, value, unit, of, ratio, atLeast, atMost, met } of this.all) {
      const target = atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : '';
      const beside = ratio === undefined ? '' : `${rounded(ratio)} × ${of}`;
      table.push([key, `${rounded(value)} ${unit}`, beside, target, met === null ? '' : met ? 'yes' : 'NO']);
    }
    return table.toString();
  }

  /** @param before figures of an earlier run: ratios are compared where there are some, else values */
  comparedWith(before) {
    const table = new Table({ head: ['what', 'before', 'now', 'change'], style: { head: [], border: [] } });
    const earlier = new Map(before.map((figure) => [figure.key, figure]));
    for (const figure of this.all) {
      const other = earlier.get(figure.key);
      if (other === undefined) continue;
      const [then, now] = [other.ratio ?? other.value, figure.ratio ?? figure.value];
      table.push([figure.key, rounded(then), rounded(now), `${((now / then - 1) * 100).toFixed(0)} %`]);
    }
    return table.toString();
  }
}
