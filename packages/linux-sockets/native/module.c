#include "netlink.h"

NAPI_MODULE_INIT() {
  napi_set_named_property(env, exports, "Netlink", netlink_class(env));
  return exports;
}
