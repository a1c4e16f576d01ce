export type { CsvSeed } from './seed/csv';
export { StartFailure } from './problems';
export { startService, type Service, type ServiceOptions } from './service';
