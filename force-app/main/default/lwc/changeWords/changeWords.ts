export { changeToSay } from './changeToSay';
