// The envelopes of src/platform/crypto/sealed.h: SM4-CTR, then HMAC-SM3 over header, nonce, length of
// the context, context and ciphertext. Mashang keeps personal data so, and the same rows hold them.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const HEADER = Buffer.from([1, 2, 0, 0, 0, 1]); // format, SM4, version 1 of the key
const NONCE = 16;
const MAC = 32;

export class Sealer {
  constructor(hex) {
    const key = Buffer.from(hex, 'hex');
    this.sm4 = Buffer.from(hkdfSync('sm3', key, '', 'mashang sealed sm4-ctr', 16));
    this.mac = Buffer.from(hkdfSync('sm3', key, '', 'mashang sealed hmac-sm3', MAC));
  }

  seal(plain, context) {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('sm4-ctr', this.sm4, nonce);
    const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([HEADER, nonce, ciphertext, this.#macOf(nonce, context, ciphertext)]);
  }

  open(envelope, context) {
    const nonce = envelope.subarray(HEADER.length, HEADER.length + NONCE);
    const ciphertext = envelope.subarray(HEADER.length + NONCE, envelope.length - MAC);
    const mac = this.#macOf(nonce, context, ciphertext);
    if (!timingSafeEqual(mac, envelope.subarray(envelope.length - MAC))) throw new Error('tampered');
    const decipher = createDecipheriv('sm4-ctr', this.sm4, nonce);
    return decipher.update(ciphertext, null, 'utf8') + decipher.final('utf8');
  }

  // As a column holds them.
  encrypt(plain, context) {
    return this.seal(plain, context).toString('base64url');
  }
  decrypt(text, context) {
    return this.open(Buffer.from(text, 'base64url'), context);
  }

  #macOf(nonce, context, ciphertext) {
    const text = Buffer.from(context);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(text.length));
    return createHmac('sm3', this.mac).update(HEADER).update(nonce).update(length).update(text).update(ciphertext).digest();
  }
}
