// Ids, numbers, times and the checks of a form's fields, as Mashang makes them.

import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

export function randomPiece(size) {
  if (used + size > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += size;
  return pool.subarray(used - size, used);
}

export function uuidV7(now) {
  const bytes = Buffer.from(randomPiece(16));
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return textOfUuid(bytes);
}

export function textOfUuid(bytes) {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Shanghai's clock: "2018-09-30T16:59:00.123+08:00". */
export function timeText(now) {
  return new Date(now + 8 * 3600_000).toISOString().replace('Z', '+08:00');
}
export const dateText = (now) => timeText(now).slice(0, 10);

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function checkMod3736(code) {
  let p = 36;
  for (const letter of code) {
    const s = p + LETTERS.indexOf(letter);
    p = ((s % 36 || 36) * 2) % 37;
  }
  return LETTERS[(37 - p) % 36];
}

export function caseNumber(office, day) {
  let random = randomPiece(4).readUInt32BE();
  let suffix = '';
  for (let i = 0; i < 6; ++i, random >>>= 5) suffix += CROCKFORD[random & 31];
  const place = office.organisation + office.division.slice(0, 6);
  const date = day.replaceAll('-', '');
  return `${place}-${date}-${suffix}${checkMod3736(place + date + suffix)}`;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export function isCitizenId(text) {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 17; ++i) sum += WEIGHTS[i] * (text.charCodeAt(i) - 48);
  return '10X98765432'[sum % 11] === text[17];
}
export const isMobile = (text) => /^1[3-9]\d{9}$/.test(text);
export const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
