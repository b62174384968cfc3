export { formatCallTime } from './formatCallTime';
export { parseCallTime } from './parseCallTime';
