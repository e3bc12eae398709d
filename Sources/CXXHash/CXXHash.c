#include "CXXHash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t CXXHash_64(const void *bytes, size_t length) { return XXH3_64bits(bytes, length); }

CXXHash_Digest *CXXHash_create(void) {
    XXH3_state_t *state = XXH3_createState();
    if (state != NULL) XXH3_128bits_reset(state);
    return (CXXHash_Digest *)state;
}

void CXXHash_destroy(CXXHash_Digest *digest) { XXH3_freeState((XXH3_state_t *)digest); }

void CXXHash_reset(CXXHash_Digest *digest) { XXH3_128bits_reset((XXH3_state_t *)digest); }

void CXXHash_update(CXXHash_Digest *digest, const void *bytes, size_t length) {
    XXH3_128bits_update((XXH3_state_t *)digest, bytes, length);
}

CXXHash_128 CXXHash_value(const CXXHash_Digest *digest) {
    XXH128_hash_t hash = XXH3_128bits_digest((const XXH3_state_t *)digest);
    CXXHash_128 value = {hash.high64, hash.low64};
    return value;
}
