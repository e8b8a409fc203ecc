export { numberOf } from './subject.ts';
