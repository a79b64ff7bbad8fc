#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/http/service.h"
#include "sandbox/authority.h"
#include "sandbox/cards.h"
#include "sandbox/courier.h"
#include "sandbox/documents.h"
#include "sandbox/enterprises.h"
#include "sandbox/est.h"
#include "sandbox/exchange.h"
#include "sandbox/faces.h"
#include "sandbox/faults.h"
#include "sandbox/licences.h"
#include "sandbox/mails.h"
#include "sandbox/openid.h"
#include "sandbox/people.h"
#include "sandbox/population.h"
#include "sandbox/sms.h"
#include "sandbox/treasury.h"
#include "sandbox/wechat.h"
#include "sandbox/wire.h"

namespace mashang::sandbox {

struct SandboxOptions {
    std::string access_id = "mashang";
    std::string population_key = "sandbox-population";
    std::string licences_key = "sandbox-licences";
    std::string cards_key = "sandbox-cards";
    std::string enterprises_key = "sandbox-enterprises";
    std::string documents_key = "sandbox-documents";
    std::string exchange_key = "sandbox-exchange";
    std::string courier_account = "MASHANG:sandbox-courier";
    std::string treasury_key = "sandbox-treasury";
    WechatAccount wechat = {};
    std::string face_secret_id = "sandbox";
    std::string face_secret_key = "sandbox-face";
    std::string sms_app_id = "1400000000";
    std::string sms_app_key = "sandbox-sms";
    std::string authority_credential = "mashang:sandbox-ca";
    std::string authority_folder;  ///< empty: its keys end with the sandbox
    std::string openid_client_secret = "sandbox-openid";
    std::string mail_account = "noreply@mashang.example:sandbox-mail";
    std::uint16_t smtp_port = 0;  ///< 0: any free one
    std::uint64_t seed = 1;
};

/// Texts of the data files.
struct SandboxData {
    std::string people;         ///< data/sandbox/people.csv
    std::string licence_types;  ///< data/licence-types.csv
    std::string enterprises;    ///< data/sandbox/enterprises.csv
    std::string documents;      ///< data/sandbox/documents.csv
    std::string resources;      ///< data/data-resources.csv
    std::string register_data;  ///< data/sandbox/register-data.csv
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

    /// Where its mail server listens.
    std::uint16_t smtp_port() const { return mails_.port(); }

    /// Where it is reached, for the addresses in certificates: "http://127.0.0.1:8090".
    void set_base(const std::string& base) {
        authority_.set_base(base);
        wechat_.set_base(base);
    }

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
        bool with_more = false;  ///< `path` is the beginning of the path
    };

    std::vector<Door> doors();
    void add_authority_doors(std::vector<Door>& doors);
    void add_courier_doors(std::vector<Door>& doors);
    void add_paying_doors(std::vector<Door>& doors);
    Answer enroll(const Request& request, bool is_renewal);
    const Door& door_for(const Request& request) const;
    Answer list_named() const;
    Answer list_numbered(const Request& request) const;

    People people_;
    PopulationRegister population_;
    LicenceRegister licences_;
    SmsGateway sms_;
    CardIssuers cards_;
    FaceService faces_;
    EnterpriseRegister enterprises_;
    Authority authority_;
    Est est_;
    OpenidProviders openid_;
    DocumentRegister documents_;
    CaseExchange exchange_;
    CourierHouse courier_;
    MailHouse mails_;
    Treasury treasury_;
    WechatPay wechat_;
    Gate population_gate_;
    Gate licences_gate_;
    Gate cards_gate_;
    Gate enterprises_gate_;
    Gate documents_gate_;
    Gate exchange_gate_;
    Faults faults_;
    std::vector<Door> doors_;
    /// All paths of both providers.
    Door openid_door_{"", "", Channel::openid,
                      [this](const Request& request) { return openid_.serve(request); }};
    Later later_;  // last, so that it ends first
};

}  // namespace mashang::sandbox
