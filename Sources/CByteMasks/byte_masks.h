// Where a byte occurs among 64: the one step of the scan that Swift has no operation for (a vector
// comparison to one bit for each lane). Inlined into Swift by the importer.
#ifndef BYTE_MASKS_H
#define BYTE_MASKS_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

/// Bit i is set where byte i of the 64 at `block` equals `byte`.
static inline uint64_t byte_mask_64(const void *block, uint8_t byte) {
  const __m128i *lanes = (const __m128i *)block;
  const __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t mask = 0;
  for (int lane = 0; lane < 4; lane++) {
    const __m128i equal = _mm_cmpeq_epi8(_mm_loadu_si128(lanes + lane), wanted);
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (16 * lane);
  }
  return mask;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>

/// Bit i is set where byte i of the 64 at `block` equals `byte`.
static inline uint64_t byte_mask_64(const void *block, uint8_t byte) {
  const uint8_t *bytes = (const uint8_t *)block;
  const uint8x16_t wanted = vdupq_n_u8(byte);
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t a = vandq_u8(vceqq_u8(vld1q_u8(bytes), wanted), bits);
  const uint8x16_t b = vandq_u8(vceqq_u8(vld1q_u8(bytes + 16), wanted), bits);
  const uint8x16_t c = vandq_u8(vceqq_u8(vld1q_u8(bytes + 32), wanted), bits);
  const uint8x16_t d = vandq_u8(vceqq_u8(vld1q_u8(bytes + 48), wanted), bits);
  const uint8x16_t half = vpaddq_u8(vpaddq_u8(a, b), vpaddq_u8(c, d));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(half, half)), 0);
}

#else

/// Bit i is set where byte i of the 64 at `block` equals `byte`.
static inline uint64_t byte_mask_64(const void *block, uint8_t byte) {
  const uint64_t low = 0x7F7F7F7F7F7F7F7Full;
  uint64_t mask = 0;
  for (int word = 0; word < 8; word++) {
    uint64_t bytes;
    memcpy(&bytes, (const uint8_t *)block + 8 * word, 8);
    bytes ^= 0x0101010101010101ull * byte;
    const uint64_t zeros = ~(((bytes & low) + low) | bytes | low);
    // One bit of each byte, gathered into the highest byte; for machines that store the lowest byte first.
    mask |= ((zeros >> 7) * 0x0102040810204080ull >> 56) << (8 * word);
  }
  return mask;
}

#endif
#endif
