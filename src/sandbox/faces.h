#pragma once

#include <string>

#include "platform/clock/clock.h"
#include "sandbox/people.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

/// A face service in the format of Tencent Cloud's FaceID, LivenessRecognition 2018-03-01:
///
///   POST /face/   Authorization: TC3-HMAC-SHA256 …, X-TC-Action, X-TC-Timestamp
///                 {IdCard, Name, VideoBase64, LivenessType: "ACTION", ValidateData: "1,2"}
///   → {"Response": {"Result": "Success", "Sim": 98.5, "Description", "RequestId"}}, or an Error
///
/// It cannot see. A video of `GET /face/sample?citizen_id=&actions=1,2` shows that person doing
/// that; any other video is taken to be whoever is asked about, alive.
class FaceService {
  public:
    FaceService(const People& people, std::string secret_id, std::string secret_key,
                const platform::Clock& clock)
        : people_{people},
          secret_id_{std::move(secret_id)},
          secret_key_{std::move(secret_key)},
          clock_{clock} {}

    Answer recognise(const Request& request) const;
    Answer sample(const Request& request) const;

  private:
    bool is_signed(const Request& request) const;

    const People& people_;
    std::string secret_id_;
    std::string secret_key_;
    const platform::Clock& clock_;
};

}  // namespace mashang::sandbox
