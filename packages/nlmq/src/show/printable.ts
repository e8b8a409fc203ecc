/** A text for a screen: what a peer calls itself may hold no sequences that the terminal obeys. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
