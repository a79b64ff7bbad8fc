#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <cstdint>
#include <string>

#include "base/id.h"
#include "base/instant.h"
#include "contexts/cases/case.h"

namespace mashang::cases {

struct UploadTag;
using UploadId = Id<UploadTag>;

/// How long an upload waits for its next piece.
inline constexpr std::chrono::hours kUploadWaits{24};
/// How long it is known afterwards that it was there.
inline constexpr std::chrono::hours kUploadRemembered{7 * 24};
/// Of one applicant at a time, in all her cases.
inline constexpr std::int64_t kMostUploads = 10;

/// A file that is on its way, piece by piece, to be a material of a case (tus 1.0).
struct Upload {
    identity::PersonId person_id;  ///< of the case
    CaseId case_id;
    UploadId id;
    int seq;  ///< the material that it is for
    std::string file_name;
    std::int64_t size;      ///< bytes, when it is complete
    std::int64_t received;  ///< bytes, from the first on without a gap
    Instant opened_at;
    Instant expires_at;

    bool is_complete() const { return received == size; }
    bool operator==(const Upload&) const = default;
};
BOOST_DESCRIBE_STRUCT(Upload, (),
                      (person_id, case_id, id, seq, file_name, size, received, opened_at,
                       expires_at))

/// A piece that has arrived; its bytes lie in a file of their own.
struct UploadPart {
    identity::PersonId person_id;
    CaseId case_id;
    UploadId upload_id;
    std::int64_t first_byte;
    std::int64_t size;
    std::string file_id;
};
BOOST_DESCRIBE_STRUCT(UploadPart, (), (person_id, case_id, upload_id, first_byte, size, file_id))

}  // namespace mashang::cases
