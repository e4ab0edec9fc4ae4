import { taskBody, type CommandService, type Scene } from './command-service.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are compared, never built upon */

/** A form with a sum, and a label that a spreadsheet must not take for a formula. */
export const form = {
  cells: [
    { code: 'dung-han', label: 'Hồ sơ đúng hạn', unitOfMeasure: 'ho-so' },
    { code: 'qua-han', label: '=Hồ sơ; "quá hạn"', unitOfMeasure: 'ho-so' },
    { code: 'tong', label: 'Tổng số hồ sơ', unitOfMeasure: 'ho-so' },
  ],
  sums: [{ total: 'tong', parts: ['dung-han', 'qua-han'] }],
};

export const cells = (onTime: number, late: number, total = onTime + late) => [
  { code: 'dung-han', value: String(onTime) },
  { code: 'qua-han', value: late },
  { code: 'tong', value: total },
];

/** Reform reports of 2026 that the province of a scene receives from its departments. */
export class ReportRounds {
  constructor(
    readonly service: CommandService,
    readonly scene: Scene,
  ) {}

  get receiver() {
    return { unit: this.scene.province, role: 'focalPoint', account: 'dau-moi' };
  }

  sender(unit = this.scene.lead) {
    return { unit, role: 'officer', account: 'chuyen-vien' };
  }

  body(period: string, more: object = {}): object {
    const { province: receiver, plan: planId } = this.scene;
    return { reportType: 'CCHC', year: 2026, period, receiver, planId, form, ...more };
  }

  /** @returns id of the round */
  async open(period: string, more: object = {}): Promise<string> {
    return (await this.service.done('/report-rounds', this.body(period, more), this.receiver)).id;
  }

  /** For questions: everything recorded so far. */
  async latest(): Promise<string> {
    return `notBefore=${await this.service.end()}`;
  }

  async round(id: string): Promise<any> {
    return (await this.service.read(`/report-rounds/${id}?${await this.latest()}`)).body;
  }

  async report(id: string): Promise<any> {
    return (await this.service.read(`/reports/${id}?${await this.latest()}`)).body;
  }

  /** @returns id of the report of a unit in a round */
  async reportOf(round: string, unit = this.scene.lead): Promise<string> {
    return (await this.round(round)).units.find((one: any) => one.unit.id === unit).reportId;
  }

  async sendAndApprove(report: string, content: object, unit = this.scene.lead): Promise<void> {
    await this.service.done(`/reports/${report}/submissions`, content, this.sender(unit));
    await this.service.done(`/reports/${report}/approval`, {}, this.receiver);
  }

  /** A task of the first department that was done, and confirmed the same day. */
  async finishedTask(number: string, due: string, done: string): Promise<string> {
    const { plan, lead, province } = this.scene;
    const body = { ...taskBody(lead), number, deadline: { kind: 'date', date: due } };
    const { id } = await this.service.done(`/plans/${plan}/tasks`, body, { unit: province });
    await this.service.done(`/tasks/${id}/results`, { summary: 'Đã xong', effectiveOn: done }, this.sender());
    await this.service.done(`/tasks/${id}/confirmation`, { effectiveOn: done }, this.receiver);
    return id;
  }

  /** What is no JSON to be built upon: files, pages, frozen bytes. */
  async bytes(path: string) {
    const answer = await this.service.app.inject({
      method: 'GET',
      url: `/api/v1${path}`,
      headers: { 'x-test-asker': 'operator' },
    });
    const headers = answer.headers as Record<string, string>;
    return { status: answer.statusCode, headers, text: answer.body, bytes: answer.rawPayload };
  }
}
