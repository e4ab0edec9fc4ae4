import Table from 'cli-table3';

const rounded = (number) =>
  number >= 100 ? String(Math.round(number)) : number >= 10 ? number.toFixed(1) : number.toFixed(2);

const besideOf = ({ ratio, of, ofValue }, between = '') => {
  if (ratio === undefined) return '';
  return `${between}${rounded(ratio)} × ${of}${ofValue === undefined ? '' : ` (${rounded(ofValue)})`}`;
};

/**
 * What was measured. A figure has a key that stays the same from run to run, the value with its unit, and where there is one,
 * a ratio to something measured in the same run with what is aimed at.
 */
export class Figures {
  /** @param judged whether the run has the size that targets are set for */
  constructor(judged) {
    this.judged = judged;
    this.all = [];
  }

  /** @param more { of: 'floor', ofValue, ratio, atLeast, atMost, note, rounds } */
  add(key, value, unit, more = {}) {
    const { ratio, atLeast, atMost } = more;
    const aimedAt = ratio ?? value;
    const met =
      !this.judged || (atLeast === undefined && atMost === undefined)
        ? null
        : aimedAt >= (atLeast ?? -Infinity) && aimedAt <= (atMost ?? Infinity);
    this.all.push({ key, value, unit, ...more, met });
    console.log(`  ${key}: ${rounded(value)} ${unit}${besideOf(more, ', ')}`);
  }

  table() {
    const table = new Table({ head: ['what', 'here', 'ratio', 'target', 'met'], style: { head: [], border: [] } });
    for (const figure of this.all) {
      const { key, value, unit, atLeast, atMost, met, note } = figure;
      const target = atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : '';
      const what = note === undefined ? key : `${key}\n  (${note})`;
      table.push([what, `${rounded(value)} ${unit}`, besideOf(figure), target, met === null ? '' : met ? 'yes' : 'NO']);
    }
    return table.toString();
  }

  /** @param before figures of an earlier run of the same size */
  comparedWith(before) {
    const head = ['what', 'before', 'now', 'change', 'ratio before', 'ratio now', 'change'];
    const table = new Table({ head, style: { head: [], border: [] } });
    const change = (then, now) =>
      then === undefined || now === undefined ? '' : `${((now / then - 1) * 100).toFixed(0)} %`;
    const shown = (number) => (number === undefined ? '' : rounded(number));
    const earlier = new Map(before.map((figure) => [figure.key, figure]));
    for (const figure of this.all) {
      const other = earlier.get(figure.key) ?? {};
      earlier.delete(figure.key);
      table.push([
        figure.key,
        ...[shown(other.value), shown(figure.value), change(other.value, figure.value)],
        ...[shown(other.ratio), shown(figure.ratio), change(other.ratio, figure.ratio)],
      ]);
    }
    for (const { key, value, ratio } of earlier.values()) table.push([key, shown(value), '', '', shown(ratio), '', '']);
    return table.toString();
  }
}
