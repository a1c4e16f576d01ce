/** What a probe is made of, read together. */
export { createContext } from './context';
export { runProbes } from './run';
