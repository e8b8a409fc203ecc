export { unixSsl, type UnixSslOptions } from './unix-ssl.ts';
