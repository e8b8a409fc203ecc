#include "netlink.h"
#include "netns.h"
#include "unix.h"

NAPI_MODULE_INIT() {
  napi_set_named_property(env, exports, "Netlink", netlink_class(env));
  napi_set_named_property(env, exports, "netns", netns_functions(env));
  napi_set_named_property(env, exports, "unix", unix_functions(env));
  return exports;
}
