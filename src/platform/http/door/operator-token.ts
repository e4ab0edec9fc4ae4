import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Opens the door to whoever can read this machine's data folder. It lives as long as the process. */
@Injectable()
export class OperatorToken {
  readonly text = `tdo_${randomBytes(32).toString('base64url')}`;

  is(token: string): boolean {
    return timingSafeEqual(digest(token), digest(this.text));
  }
}
