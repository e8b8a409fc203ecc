export { ReadBudget } from './budget.ts';
export { underDeadline, type Outcome } from './deadline.ts';
export { dialSocket } from './dial.ts';
export { dialError, linkError, listenError } from './fault.ts';
export { Gate } from './gate.ts';
export { LINGER, type Remote } from './link.ts';
export { listenSocket } from './listen.ts';
export { duplexLink, socketLink, type StreamLimits } from './socket.ts';
