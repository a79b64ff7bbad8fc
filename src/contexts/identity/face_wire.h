#pragma once

// How we ask whether a face before the camera is alive and somebody's: Tencent Cloud FaceID,
// LivenessRecognition of version 2018-03-01, signed TC3-HMAC-SHA256.

#include <string>
#include <string_view>

#include "base/instant.h"
#include "contexts/identity/proofing.h"
#include "platform/outbound/outbound.h"

namespace mashang::identity {

struct FaceQuestion {
    Claim claim;
    std::string actions;  ///< what the face had to do: "1,2" (1 open the mouth, 2 blink)
    std::string_view video;
};

/// The service's account: "<secret id>:<secret key>", and the host of its URL.
struct FaceAccount {
    std::string secret_id;
    std::string secret_key;
    std::string host;

    static FaceAccount of(std::string_view url, std::string_view key);
};

/// TC3-HMAC-SHA256: the Authorization header for a body posted at `now`. `service`: "faceid".
std::string tc3_authorization(const FaceAccount& account, std::string_view service,
                              std::string_view body, Instant now);

outbound::Request face_request(const FaceAccount& account, const FaceQuestion& question,
                               Instant now);

/// `unavailable` for whatever is no answer to the question.
Finding read_face_answer(const outbound::Answer& answer);

}  // namespace mashang::identity
