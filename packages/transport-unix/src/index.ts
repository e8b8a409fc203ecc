export { unix, type UnixOptions } from './unix.ts';
