export { formatDue, formatMoment } from './formatMoment';
