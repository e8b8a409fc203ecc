/* Named network namespaces, as ip-netns(8) makes them: Binding.netns of src/binding.ts. */
#ifndef NLMQ_NETNS_H
#define NLMQ_NETNS_H
#define NAPI_VERSION 8
#include <node_api.h>

/* The object of functions. */
napi_value netns_functions(napi_env env);

#endif
