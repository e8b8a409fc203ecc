/** Errors that a broker answers in a service's place (asm-generic/errno.h). */
export const ERRNO: {
  readonly EPERM: 1;
  readonly EIO: 5;
  readonly EACCES: 13;
  readonly EBUSY: 16;
  readonly EMSGSIZE: 90;
  readonly ECONNRESET: 104;
  readonly ENOTCONN: 107;
  readonly ENOBUFS: 105;
  readonly EHOSTUNREACH: 113;
} = {
  EPERM: 1,
  EIO: 5,
  EACCES: 13,
  EBUSY: 16,
  EMSGSIZE: 90,
  ECONNRESET: 104,
  ENOBUFS: 105,
  ENOTCONN: 107,
  EHOSTUNREACH: 113,
};
