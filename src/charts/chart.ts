import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** One specification to draw, as another thread can find it. */
export interface ChartOrder {
  /** As it is named to people, relative to the workplace. */
  file: string;
  /** Absolute folder of the work: what the specification may read besides its own folder. */
  workplace: string;
  /** A file for the data that the specification names or lacks, as the caller wrote its path. */
  data?: string;
  png: boolean;
  /** Whether http: and https: addresses are opened. */
  network: boolean;
  /** Whether a warning stops it. */
  strict: boolean;
}

/** A chart as a sheet that stands by itself. */
export interface RenderedChart {
  svg: string;
  png: Uint8Array<ArrayBuffer> | null;
  /** Size of the sheet in CSS pixels. */
  width: number;
  height: number;
  /** What is to be told of it; no errors. */
  warnings: readonly Diagnostic[];
}
