import { lazy, Suspense, type ReactNode } from 'react';
import type { Drawing } from './chart-canvas.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { Loading } from './states.tsx';

const Canvas = lazy(async () => ({ default: (await import('./chart-canvas.tsx')).ChartCanvas }));

/** A drawing of figures that stand in a table too; its library is fetched by whoever looks at one. */
export const Chart = ({
  drawing,
  ...frame
}: Readonly<{ drawing: Drawing; text: string; table: ReactNode; height?: number }>) => (
  <ChartFrame {...frame}>
    <Suspense fallback={<Loading rows={4} />}>
      <Canvas drawing={drawing} />
    </Suspense>
  </ChartFrame>
);
