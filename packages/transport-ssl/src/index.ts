export { ssl } from './ssl.ts';
