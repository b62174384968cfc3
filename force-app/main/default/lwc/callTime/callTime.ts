export { formatCallTime } from './formatCallTime';
