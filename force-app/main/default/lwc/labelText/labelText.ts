export { formatCount, formatLabel } from './formatLabel';
