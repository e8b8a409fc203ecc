export { ANY_KEY, ATTRIBUTE, COMMAND, FEATURE, LABEL, SERVICE_FEATURE, VERSION, WANT } from './number.ts';
export { ControlError, formatControlError, parseControlError, readRefusal, type ControlErrorCode } from './error.ts';
export type { AttributeSet, Codec, Field } from './field.ts';
export {
  connect,
  disconnect,
  discover,
  hello,
  noop,
  ping,
  register,
  reload,
  serve,
  shutdown,
  stop,
  subscribe,
  unsubscribe,
  type Access,
  type Command,
  type Connection,
  type Discovered,
  type FilterKey,
  type Hello,
  type Labelled,
  type Named,
  type Nothing,
  type Place,
  type SubscribeReply,
  type SubscribeRequest,
  type Welcome,
} from './command.ts';
export { kick, limit, list, stats } from './body.ts';
export type {
  LimitRequest,
  LinkEntry,
  ListReply,
  ListRequest,
  ListenerEntry,
  ServiceEntry,
  StatsReply,
  SubscriptionEntry,
} from './schemas.ts';
