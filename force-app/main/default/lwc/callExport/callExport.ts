export { toCallFile, type CallFile, type CallToExport } from './callFile';
export { callFileName } from './callFileName';
