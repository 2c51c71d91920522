// What an editor needs to declare a dataset and to choose its cells.
export { BASES, BASIS_MEANING, type Basis } from './basis.ts';
export { cross, years } from './cells.ts';
export { basisColumn, flowColumn, noteColumn, readingColumn, sourceColumn, yearColumn } from './columns.ts';
export { defineDataset } from './dataset.ts';
export type { Column, Columns, Dataset, Declaration, RowOf, Source } from './declaration.ts';
export { defineView, type ViewDeclaration } from './view.ts';
