export { frameToJson, packetToJson, type AttributeJson, type FrameJson, type MessageJson } from './print/json.ts';
export { hexDump } from './print/hex-dump.ts';
