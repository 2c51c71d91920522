/** Text of a file, or what stops it from being read. A byte-order mark decides; otherwise UTF-8 unless another encoding is named. */
export function decode(bytes: Uint8Array, encoding = 'utf-8'): { text: string } | { fault: string } {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.encoding;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(marked ?? encoding, { fatal: true });
  } catch {
    return { fault: `--encoding "${encoding}" is not known; write utf-8, gb18030, big5, shift_jis, windows-1252 or another name of the Encoding Standard` };
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { fault: `the file is not ${marked ?? encoding}; save it as “CSV UTF-8”, or name its encoding: --encoding gb18030 (Chinese), --encoding windows-1252 (Western European)` };
  }
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];
