export { ATTRIBUTE, COMMAND, FEATURE, LABEL, VERSION, WANT } from './number.ts';
export { ControlError, formatControlError, parseControlError, type ControlErrorCode } from './error.ts';
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
export { list } from './body.ts';
export type { LinkEntry, ListReply, ListRequest, ListenerEntry, ServiceEntry, SubscriptionEntry } from './schemas.ts';
