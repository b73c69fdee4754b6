package dev.tallyman.text;

import java.util.Arrays;

/// SHA-256 as FIPS 180-4 writes it. The JDK's own comes with all providers of its security, which
/// take a tenth of the time that the engine needs to start; nothing here is secret.
final class Sha256 {

  private static final int BLOCK = 64;

  /// The first bits of the fractions of the cube roots of the first primes.
  private static final int[] K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] state = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private final int[] schedule = new int[BLOCK];

  private Sha256() {}

  static byte[] of(byte[] bytes) {
    Sha256 hash = new Sha256();
    int whole = bytes.length - bytes.length % BLOCK;
    for (int at = 0; at < whole; at += BLOCK) {
      hash.add(bytes, at);
    }
    byte[] rest = padded(bytes, whole);
    for (int at = 0; at < rest.length; at += BLOCK) {
      hash.add(rest, at);
    }
    return hash.bytes();
  }

  /// What lies behind the whole blocks, a bit, and at the end of a block how many bits there were.
  private static byte[] padded(byte[] bytes, int whole) {
    int left = bytes.length - whole;
    byte[] rest =
        Arrays.copyOf(Arrays.copyOfRange(bytes, whole, bytes.length), left < 56 ? 64 : 128);
    rest[left] = (byte) 0x80;
    long bits = 8L * bytes.length;
    for (int i = 1; i <= 8; i++) {
      rest[rest.length - i] = (byte) bits;
      bits >>>= 8;
    }
    return rest;
  }

  private void add(byte[] bytes, int from) {
    int[] w = schedule;
    for (int i = 0; i < 16; i++) {
      int at = from + 4 * i;
      w[i] =
          bytes[at] << 24
              | (bytes[at + 1] & 255) << 16
              | (bytes[at + 2] & 255) << 8
              | bytes[at + 3] & 255;
    }
    for (int i = 16; i < BLOCK; i++) {
      int near = w[i - 2];
      int far = w[i - 15];
      int s1 = (near >>> 17 | near << 15) ^ (near >>> 19 | near << 13) ^ near >>> 10;
      int s0 = (far >>> 7 | far << 25) ^ (far >>> 18 | far << 14) ^ far >>> 3;
      w[i] = s1 + w[i - 7] + s0 + w[i - 16];
    }
    mix(w);
  }

  private void mix(int[] w) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < BLOCK; i++) {
      int s1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
      int t1 = h + s1 + (e & f ^ ~e & g) + K[i] + w[i];
      int s0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
      int t2 = s0 + (a & b ^ a & c ^ b & c);
      h = g;
      g = f;
      f = e;
      e = d + t1;
      d = c;
      c = b;
      b = a;
      a = t1 + t2;
    }
    int[] sums = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < sums.length; i++) {
      state[i] += sums[i];
    }
  }

  private byte[] bytes() {
    byte[] bytes = new byte[4 * state.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (state[i / 4] >>> 24 - 8 * (i % 4));
    }
    return bytes;
  }
}
