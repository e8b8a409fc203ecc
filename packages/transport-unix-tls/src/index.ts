export { unixTls, type UnixTlsOptions } from './unix-tls.ts';
