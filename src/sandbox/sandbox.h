#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/http/service.h"
#include "sandbox/cards.h"
#include "sandbox/documents.h"
#include "sandbox/faces.h"
#include "sandbox/faults.h"
#include "sandbox/licences.h"
#include "sandbox/people.h"
#include "sandbox/population.h"
#include "sandbox/sms.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

struct SandboxOptions {
    std::string access_id = "mashang";
    std::string population_key = "sandbox-population";
    std::string licences_key = "sandbox-licences";
    std::string cards_key = "sandbox-cards";
    std::string documents_key = "sandbox-documents";
    std::string face_secret_id = "sandbox";
    std::string face_secret_key = "sandbox-face";
    std::string sms_app_id = "1400000000";
    std::string sms_app_key = "sandbox-sms";
    std::uint64_t seed = 1;
};

/// Texts of the data files.
struct SandboxData {
    std::string people;         ///< data/sandbox/people.csv
    std::string licence_types;  ///< data/licence-types.csv
    std::string documents;      ///< data/sandbox/documents.csv
};

/// The outside world behind one HTTP port; see README.md for its doors. Shared between the server's
/// threads. The clock must outlive it, and it the server.
class Sandbox final : public http::Service {
  public:
    /// Throws std::runtime_error when the data are not as they should be.
    Sandbox(const SandboxData& data, const SandboxOptions& options, const platform::Clock& clock);

    /// Answers what slow channels hold back, and slows nothing any more. Before the server stops,
    /// which waits for all answers.
    void hurry() { later_.hurry(); }

    std::unique_ptr<http::Exchange> new_exchange() override;
    Admission admit(http::Exchange& exchange) override;
    Progress serve(http::Exchange& exchange) override;
    void complete(http::Exchange& exchange) override;
    void refuse(http::Exchange& exchange, const Refused& refused) override;
    void answered(const http::Exchange& exchange) override;

  private:
    struct Door {
        std::string_view method;
        std::string_view path;
        std::optional<Channel> channel;  ///< whose faults it has
        std::function<Answer(const Request&)> open;
    };

    std::vector<Door> doors();
    const Door& door_for(const Request& request) const;
    Answer list_named() const;
    Answer list_numbered(const Request& request) const;

    People people_;
    PopulationRegister population_;
    LicenceRegister licences_;
    SmsGateway sms_;
    CardIssuers cards_;
    FaceService faces_;
    DocumentRegister documents_;
    Gate population_gate_;
    Gate licences_gate_;
    Gate cards_gate_;
    Gate documents_gate_;
    Faults faults_;
    std::vector<Door> doors_;
    Later later_;  // last, so that it ends first
};

}  // namespace mashang::sandbox
