import sharp, { type Sharp } from 'sharp';

/** A picture that looks like a photograph to an encoder: soft hills of colour with grain, always the same. */
export function photograph(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  const grain = (): number => ((state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x7fffffff - 0.5) * 9;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const hill = Math.sin((x / width) * 9 + Math.cos((y / height) * 5)) * 60 + Math.cos((y / height) * 13 + (x / width) * 4) * 34;
      pixels.set([150 + hill + grain(), 130 + hill * 0.7 + grain(), 95 - hill * 0.5 + grain()].map((value) => Math.max(0, Math.min(255, Math.round(value)))), (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}
