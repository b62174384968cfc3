export { formatCount, formatLabel, isolateName } from './formatLabel';
