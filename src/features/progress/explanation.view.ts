import { ApiProperty } from '@nestjs/swagger';
import { TaskPageView } from '../ports/reading/task.view.ts';

/** The tasks behind one figure. */
export class ExplanationView extends TaskPageView {
  @ApiProperty({ description: 'The figure itself: as many tasks as all pages list.', example: 2 })
  length!: number;
}
