export { CodecError, type CodecErrorCode } from './error.ts';
export { ERRNO } from './errno.ts';
export { encodeText, getText } from './text.ts';
export { align4, getInt32, getUint16, getUint32, setUint16, setUint32, wordsOf } from './bytes.ts';
export {
  MessageCursor,
  NLM_F,
  NLMSG,
  NLMSG_HEADER,
  encodeMessage,
  endsAnswer,
  errnoOf,
  readHeader,
  restamp,
  splitMessages,
  writeHeader,
  type MessageHeader,
} from './message.ts';
export {
  AttributeCursor,
  MAX_NESTING,
  NLA_F_NESTED,
  NLA_F_NET_BYTEORDER,
  NLA_HEADER,
  NLA_TYPE_MASK,
  allAttributes,
  firstAttributes,
  type U32Key,
} from './attribute.ts';
export { AttributeWriter } from './attribute-writer.ts';
export {
  CDATA_OFFSET,
  CdataLocator,
  CONTROL,
  FLAG_CONTROL,
  FLAG_FRAGMENTS,
  FLAG_HOPS,
  FLAG_LAST,
  FLAG_REPLY,
  MAX_CDATA,
  MAX_FRAME,
  MAX_ORIGINAL_FRAME,
  TRANSPORT,
  WORD,
  decodeFrame,
  encodeFrame,
  findCdata,
  frameLength,
  lengthFault,
  writeEnvelope,
  type Envelope,
  type Frame,
  type Span,
} from './envelope.ts';
export {
  CREDIT,
  DEFAULT_MAX_PACKET,
  FIRST_CREDIT,
  FRAGMENT,
  FRAGMENT_HEADER,
  MAX_PART,
  encodeCredit,
  isFragment,
  readCredit,
  readFragment,
  writeFragment,
  type Credit,
  type FragmentHeader,
} from './fragment.ts';
export { FragmentQueue, answerParcel, type AnswerParcel, type Parcel, type Piece } from './fragment-queue.ts';
export { ByteBudget, Reassembly, type Outcome, type ReassemblyLimits } from './reassembly.ts';
export { frameFault, wholeFrames } from './split.ts';
export { GENL_HEADER, decodeControl, encodeControl, type ControlMessage } from './control.ts';
export {
  encodeError,
  encodeOverrun,
  NLMSGERR_ATTR,
  isOverrun,
  readErrorReport,
  readOverrun,
  type ErrorReport,
} from './report.ts';
