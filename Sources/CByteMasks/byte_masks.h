// Where fields end among the bytes of a chunk: the one step of the scan that Swift cannot do at full speed, for it
// has no operation from a vector comparison to one bit for each lane, and no second form of a function for newer
// processors.
#ifndef BYTE_MASKS_H
#define BYTE_MASKS_H

#include <stdint.h>
#include <string.h>

#include "bit_places.h"

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

#define ALWAYS_INLINE static inline __attribute__((always_inline))

/// What one pass over the bytes finds.
struct field_marks {
  /// How many fields end.
  uint64_t fields;
  /// Anything but zero: some quote or carriage return is not where it may be.
  uint64_t odd;
  /// How many line feeds there are.
  uint64_t feeds;
  /// How many of them stand within quotes.
  uint64_t inner_feeds;
  /// Anything but zero: a carriage return stands within quotes.
  uint64_t inner_returns;
};

/// Bit i is set where byte i of the 64 at a place equals a byte.
typedef uint64_t (*byte_mask)(const uint8_t *, uint8_t);
/// For each bit whether the number of bits up to it, itself included, is odd.
typedef uint64_t (*prefix_parity)(uint64_t);

ALWAYS_INLINE uint64_t shifted_parity(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

/// Writes the places of the bits; more may be written than counts, within the room for a block.
typedef uint32_t *(*place_writer)(uint64_t, uint32_t, uint32_t *);

/// Eight at a time, so that few blocks need a second turn.
ALWAYS_INLINE uint32_t *write_places(uint64_t bits, uint32_t base, uint32_t *start) {
  const int count = __builtin_popcountll(bits);
  for (int done = 0; done < count; done += 8) {
    for (int slot = done; slot < done + 8; slot++) {
      start[slot] = base + (bits ? (uint32_t)__builtin_ctzll(bits) : 64);
      bits &= bits - 1;
    }
  }
  return start + count;
}

/// One pass, 64 bytes at a time; `starts` gets 0, then the place behind every delimiter and line feed outside quotes.
///
/// Quotes are counted, not parsed: the bytes after an odd one are inside (Langdale and Lemire 2019).
ALWAYS_INLINE struct field_marks mark_with(
    const uint8_t *bytes, uint64_t count, uint8_t delimiter, int has_returns, uint32_t *starts,
    byte_mask mask, prefix_parity parity, place_writer write) {
  struct field_marks found = {0, 0, 0, 0, 0};
  uint32_t *next = starts + 1;
  // What the byte before the block was: all ones, or the lowest bit alone.
  uint64_t inside = 0, was_border = 1, was_closing = 0, was_return = 0;
  starts[0] = 0;
  for (uint64_t block = 0; block < count; block += 64) {
    const uint8_t *place = bytes + block;
    const uint64_t valid = count - block < 64 ? ((uint64_t)1 << (count - block)) - 1 : ~(uint64_t)0;
    const uint64_t quotes = mask(place, '"') & valid;
    const uint64_t feeds = mask(place, '\n') & valid;
    const uint64_t delimiters = mask(place, delimiter) & valid;
    const uint64_t within = parity(quotes) ^ inside;
    const uint64_t ends = (delimiters | feeds) & ~within;
    uint64_t borders = ends;
    inside = 0 - (within >> 63);
    if (has_returns) {
      const uint64_t all = mask(place, '\r') & valid;
      const uint64_t returns = all & ~within;
      borders |= returns;
      found.odd |= (returns << 1 | was_return) & valid & ~feeds;
      was_return = returns >> 63;
      found.inner_returns |= all ^ returns;
    }
    const uint64_t opening = quotes & within, closing = quotes & ~within;
    found.odd |= opening & ~((borders | closing) << 1 | was_border);
    found.odd |= (closing << 1 | was_closing) & valid & ~(borders | quotes);
    was_border = (borders | closing) >> 63;
    was_closing = closing >> 63;
    found.feeds += (uint64_t)__builtin_popcountll(feeds);
    if (feeds & within) found.inner_feeds += (uint64_t)__builtin_popcountll(feeds & within);
    next = write(ends, (uint32_t)block + 1, next);
  }
  found.odd |= inside;
  found.fields = (uint64_t)(next - starts) - 1;
  return found;
}

#if defined(__x86_64__)

ALWAYS_INLINE uint64_t mask_of_64(const uint8_t *block, uint8_t byte) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t mask = 0;
  for (int lane = 0; lane < 4; lane++) {
    const __m128i equal = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)block + lane), wanted);
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(equal) << (16 * lane);
  }
  return mask;
}

// Processors of the last ten years: wider vectors, and counting and finding bits in one step.
#define NEWER __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,pclmul")))

NEWER ALWAYS_INLINE uint64_t wide_mask_of_64(const uint8_t *block, uint8_t byte) {
  const __m256i wanted = _mm256_set1_epi8((char)byte);
  const __m256i lower = _mm256_loadu_si256((const __m256i *)block);
  const __m256i upper = _mm256_loadu_si256((const __m256i *)block + 1);
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(lower, wanted))
      | (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(upper, wanted)) << 32;
}

NEWER ALWAYS_INLINE uint64_t multiplied_parity(uint64_t bits) {
  const __m128i product =
      _mm_clmulepi64_si128(_mm_set_epi64x(0, (long long)bits), _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

/// The places within each byte from a table, without a branch: a third of the time for a row of short fields.
NEWER ALWAYS_INLINE uint32_t *write_by_bytes(uint64_t bits, uint32_t base, uint32_t *start) {
  __m256i first = _mm256_set1_epi32((int)base);
  for (int byte = 0; byte < 8; byte++) {
    const uint8_t some = (uint8_t)(bits >> (8 * byte));
    const __m128i within = _mm_loadl_epi64((const __m128i *)(bit_places + some));
    const __m256i places = _mm256_add_epi32(_mm256_cvtepu8_epi32(within), first);
    _mm256_storeu_si256((__m256i *)start, places);
    first = _mm256_add_epi32(first, _mm256_set1_epi32(8));
    start += __builtin_popcount(some);
  }
  return start;
}

NEWER static struct field_marks mark_on_newer(
    const uint8_t *bytes, uint64_t count, uint8_t delimiter, int has_returns, uint32_t *starts) {
  return has_returns
      ? mark_with(
            bytes, count, delimiter, 1, starts, wide_mask_of_64, multiplied_parity, write_by_bytes)
      : mark_with(
            bytes, count, delimiter, 0, starts, wide_mask_of_64, multiplied_parity, write_by_bytes);
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

ALWAYS_INLINE uint64_t mask_of_64(const uint8_t *bytes, uint8_t byte) {
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

ALWAYS_INLINE uint64_t mask_of_64(const uint8_t *block, uint8_t byte) {
  const uint64_t low = 0x7F7F7F7F7F7F7F7Full;
  uint64_t mask = 0;
  for (int word = 0; word < 8; word++) {
    uint64_t bytes;
    memcpy(&bytes, block + 8 * word, 8);
    bytes ^= 0x0101010101010101ull * byte;
    const uint64_t zeros = ~(((bytes & low) + low) | bytes | low);
    // One bit of each byte, gathered into the highest byte; for machines that store the lowest byte first.
    mask |= ((zeros >> 7) * 0x0102040810204080ull >> 56) << (8 * word);
  }
  return mask;
}

#endif

/// Whether the processor has what the faster form needs.
static inline int marks_are_fast(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
      && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
#else
  return 0;
#endif
}

/// Marks the fields of `count` bytes, of which 64 more can be read; `starts` has room for as many, and 64 more.
static inline struct field_marks mark_fields(
    const uint8_t *bytes, uint64_t count, uint8_t delimiter, int has_returns, int is_fast,
    uint32_t *starts) {
#if defined(__x86_64__)
  if (is_fast) return mark_on_newer(bytes, count, delimiter, has_returns, starts);
#endif
  return has_returns
      ? mark_with(bytes, count, delimiter, 1, starts, mask_of_64, shifted_parity, write_places)
      : mark_with(bytes, count, delimiter, 0, starts, mask_of_64, shifted_parity, write_places);
}

#endif
