/** A pattern of paths: `*` stands for what is within a segment, `**` for anything. */
export function pathPattern(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^${pattern.split('**').map(segments).join('.+')}$`, 's');
  return (path) => expression.test(path);
}

function segments(pattern: string): string {
  return pattern.split('*').map(literal).join('[^/]+');
}

/** A pattern of names: `*` stands for anything; case does not count. */
export function namePattern(pattern: string): (name: string) => boolean {
  const expression = new RegExp(`^${pattern.split('*').map(literal).join('.+')}$`, 'is');
  return (name) => expression.test(name);
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
