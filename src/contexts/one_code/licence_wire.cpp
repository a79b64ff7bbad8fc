#include "contexts/one_code/licence_wire.h"

#include <stdexcept>

#include "contexts/one_code/api.h"
#include "platform/json/json.h"

namespace mashang::one_code {
namespace {

/// With it comes the document, which nobody here keeps.
constexpr std::size_t kLargestAnswer = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kLongestFace = 64 * 1024;
/// Somebody waits at a counter: what fails twice is not there.
constexpr int kAttempts = 3;

[[noreturn]] void not_understood() {
    throw std::runtime_error("the register's answer is not understood");
}

/// The register's own members besides these are its business.
Licence licence_in(const boost::json::object& written) {
    boost::json::object known;
    for (const auto* name : {"identifier", "name", "holder", "issuer", "issued_on", "face"}) {
        const auto* member = written.if_contains(name);
        if (member == nullptr) not_understood();
        known[name] = *member;
    }
    try {
        Licence licence = json::decode_or_refuse<Licence>(known);
        if (boost::json::serialize(licence.face).size() > kLongestFace) not_understood();
        return licence;
    } catch (const Refused&) {
        not_understood();
    }
}

}  // namespace

outbound::Order order_for(const LicenceRequest& request, const CitizenId& holder,
                          std::string_view terminal) {
    return {.channel = std::string{kLicenceShowing},
            .idempotency_key = "licence_request:" + request.id,
            .subject = "licence_request:" + request.id,
            .payload = {{"request", request.hash},
                        {"licence_type", request.licence_type},
                        {"holder_code", holder.view()},
                        {"use_cause", std::string{terminal} + "：" + request.cause}},
            .max_attempts = kAttempts};
}

outbound::Request request_of(const outbound::Order& order) {
    boost::json::object body;
    for (const auto* name : {"licence_type", "holder_code", "use_cause"}) {
        body[name] = order.payload.at(name);
    }
    return {.path = "/retrievals",
            .headers = {{"Content-Type", "application/json"}},
            .body = boost::json::serialize(body)};
}

std::optional<Licence> read_licence(const outbound::Answer& answer) {
    if (answer.status != 200) throw std::runtime_error("the register refused the request");
    boost::json::value value;
    try {
        value =
            json::parse(answer.body, {.max_bytes = kLargestAnswer, .max_string = kLargestAnswer});
    } catch (const Refused&) {
        not_understood();
    }
    const auto* members = value.if_object();
    const auto* result = members == nullptr ? nullptr : members->if_contains("result");
    if (result == nullptr || !result->is_string()) not_understood();
    if (result->get_string() == "not_found") return std::nullopt;
    const auto* licence = members->if_contains("licence");
    if (result->get_string() != "found" || licence == nullptr || !licence->is_object()) {
        not_understood();
    }
    return licence_in(licence->get_object());
}

}  // namespace mashang::one_code
