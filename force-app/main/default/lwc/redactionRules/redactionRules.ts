export type { CompiledRule } from './rule';
