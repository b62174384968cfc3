export { entityTypeLabel } from './entityTypeLabel';
