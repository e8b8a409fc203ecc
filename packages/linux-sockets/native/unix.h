/* Unix sockets with abstract names of exact length, and who is at their other end: Binding.unix of src/binding.ts. */
#ifndef NLMQ_UNIX_H
#define NLMQ_UNIX_H
#define NAPI_VERSION 8
#include <node_api.h>

/* The object of functions. */
napi_value unix_functions(napi_env env);

#endif
