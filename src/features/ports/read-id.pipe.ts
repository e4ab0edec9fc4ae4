import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { isUuid } from '../../domain/shared/ids.ts';
import { InputRefused } from './input-refused.ts';

/** An id in the path, in lower case. */
@Injectable()
export class ReadId implements PipeTransform<string, string> {
  transform(text: string, { data }: ArgumentMetadata): string {
    const id = text.toLowerCase();
    if (!isUuid(id)) throw new InputRefused([{ field: `/${data ?? 'id'}`, code: 'id.unreadable' }]);
    return id;
  }
}
