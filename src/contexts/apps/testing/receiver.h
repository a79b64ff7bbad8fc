#pragma once

// The server of an app, in this process.

#include <boost/json.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "contexts/apps/signature.h"
#include "platform/clock/clock.h"
#include "platform/crypto/bytes.h"
#include "platform/outbound/transport.h"

namespace mashang::apps::testing {

/// The app's server: verifies what comes as the standard says, keeps it once for each id, and
/// answers as the test wants.
class Receiver final : public outbound::Transport {
  public:
    explicit Receiver(const platform::Clock& clock) : clock_{clock} {}

    outbound::Answer send(std::string_view, const outbound::Request& request,
                          std::chrono::milliseconds) override {
        ++calls;
        addresses.insert(request.address);
        if (const auto one = answers.find(case_in(request.body)); one != answers.end()) {
            return one->second;
        }
        if (answer.status / 100 == 2) take(request);
        if (loses_answers) return {.status = 0, .body = {}, .error = "connection reset"};
        return answer;
    }

    /// Signature by any known secret, and not older than five minutes.
    bool verifies(const outbound::Request& request) const {
        const std::string at = request.headers.at("webhook-timestamp");
        const Instant sent = Instant::from_ms(std::stoll(at) * 1000);
        if (clock_.now() - sent > std::chrono::minutes{5}) return false;
        for (const std::string& secret : secrets) {
            const auto key = crypto::from_padded_base64(secret.substr(6)).value();
            const std::string mine =
                signature_of(key, request.headers.at("webhook-id"), sent, request.body);
            std::istringstream sent_signatures{request.headers.at("webhook-signature")};
            for (std::string one; sent_signatures >> one;) {
                if (crypto::equal(one, mine)) return true;
            }
        }
        return false;
    }

    std::vector<std::string> secrets;
    outbound::Answer answer{.status = 204};
    std::map<std::string, outbound::Answer> answers;  ///< by case, in place of it
    std::vector<boost::json::object> taken;           ///< each id once
    std::vector<outbound::Request> requests;          ///< all that were verified
    std::set<std::string> addresses;
    bool loses_answers = false;  ///< takes, and is not heard
    int repeated = 0;
    int unverified = 0;
    int calls = 0;

  private:
    static std::string case_in(const std::string& body) {
        const auto data = boost::json::parse(body).at("data").as_object();
        const auto* id = data.if_contains("case_id");
        return id == nullptr ? "" : std::string{id->as_string()};
    }
    void take(const outbound::Request& request) {
        if (!verifies(request)) {
            ++unverified;
            return;
        }
        requests.push_back(request);
        if (!seen_.insert(request.headers.at("webhook-id")).second) {
            ++repeated;
            return;
        }
        taken.push_back(boost::json::parse(request.body).as_object());
    }

    const platform::Clock& clock_;
    std::set<std::string> seen_;
};

}  // namespace mashang::apps::testing
