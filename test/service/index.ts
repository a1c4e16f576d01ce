export { StartFailure } from './problems';
export type { CsvSeed } from './seed/csv';
export type { SyntheticSeed } from './seed/synthetic';
export { startService, type Answered, type Service, type ServiceOptions } from './service';
