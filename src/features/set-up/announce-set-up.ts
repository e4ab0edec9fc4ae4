import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.ts';
import { SetUpCode } from '../ports/set-up-code.ts';

/** Tells whoever starts an installation without accounts how to get the first one. */
@Injectable()
export class AnnounceSetUp {
  constructor(
    private readonly codes: SetUpCode,
    private readonly clock: Clock,
  ) {}

  /** @param report takes lines for people, in Vietnamese */
  async whereNeeded(report: (line: string) => void): Promise<void> {
    if (!(await this.codes.isNeeded())) return;
    const code = await this.codes.make(this.clock.now());
    report('Chưa có tài khoản nào. Mã thiết lập dùng một lần cho người quản trị đầu tiên:');
    report(`    ${code}`);
    report('Nhập mã này tại trang /thiet-lap, hoặc gửi tới POST /api/v1/set-up (xem /api/docs)');
  }
}
