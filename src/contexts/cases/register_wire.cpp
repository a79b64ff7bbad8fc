#include "contexts/cases/register_wire.h"

#include <boost/json.hpp>
#include <stdexcept>

#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kLargestAnswer = std::size_t{16} * 1024 * 1024;

/// The member of that name when it is a text, else "".
std::string text_in(const boost::json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

constexpr std::size_t kLongest = 500;  ///< bytes of a text

/// The body of a register's answer of 200. Throws std::runtime_error for anything else.
boost::json::object body_of(const outbound::Answer& answer) {
    if (answer.status != 200) throw std::runtime_error("the register refused the request");
    auto value =
        json::parse(answer.body, {.max_bytes = kLargestAnswer, .max_string = kLargestAnswer});
    if (!value.is_object()) throw std::runtime_error("the register's answer is not understood");
    return std::move(value.get_object());
}

/// The texts on the document; what is too long to be one is left out.
boost::json::object facts_in(const boost::json::object& answer) {
    boost::json::object facts;
    const auto* licence = answer.if_contains("licence");
    if (licence == nullptr || !licence->is_object()) return facts;
    const std::string issued_on = text_in(licence->get_object(), "issued_on");
    if (!issued_on.empty() && issued_on.size() <= kLongest) facts["issued_on"] = issued_on;
    const auto* face = licence->get_object().if_contains("face");
    if (face == nullptr || !face->is_object()) return facts;
    boost::json::object& kept = facts["face"].emplace_object();
    for (const auto& [name, value] : face->get_object()) {
        if (value.is_string() && value.get_string().size() <= kLongest) kept[name] = value;
    }
    return facts;
}

}  // namespace

outbound::Request request_of(const outbound::Order& order) {
    const auto& payload = order.payload;
    boost::json::object body{{"holder_code", payload.at("holder_citizen_id")},
                             {"use_cause", payload.at("use_cause")},
                             {"case_number", payload.at("case")}};
    const std::string licence_type = text_in(payload, "licence_type");
    if (licence_type.empty()) {
        body["resource"] = payload.at("document");
    } else {
        body["licence_type"] = licence_type;
    }
    return {.path = "/retrievals",
            .headers = {{"Content-Type", "application/json"}},
            .body = boost::json::serialize(body)};
}

std::optional<RegisterDocument> read_register_document(const outbound::Answer& answer,
                                                       const std::string& document) {
    const boost::json::object body = body_of(answer);
    const std::string result = text_in(body, "result");
    if (result == "not_found") return std::nullopt;
    const auto* file = body.if_contains("file");
    if (result != "found" || file == nullptr || !file->is_object()) {
        throw std::runtime_error("the register's answer is not understood");
    }
    auto content = crypto::from_padded_base64(text_in(file->as_object(), "content"));
    if (!content) throw std::runtime_error("the register's document is not base64");
    return RegisterDocument{document + ".pdf", *std::move(content), facts_in(body)};
}

outbound::Request values_request_of(const outbound::Order& order) {
    const auto& payload = order.payload;
    boost::json::object body{{"holder_code", payload.at("holder_citizen_id")},
                             {"use_cause", payload.at("use_cause")},
                             {"case_number", payload.at("case")},
                             {"attributes", payload.at("attributes")}};
    const char* const kind = payload.contains("licence_type") ? "licence_type" : "resource";
    body[kind] = payload.at(kind);
    return {.path = "/attributes",
            .headers = {{"Content-Type", "application/json"}},
            .body = boost::json::serialize(body)};
}

std::optional<boost::json::object> read_register_values(const outbound::Answer& answer) {
    constexpr std::size_t kMost = 50;
    const boost::json::object body = body_of(answer);
    const std::string result = text_in(body, "result");
    if (result == "not_found") return std::nullopt;
    const auto* const values = body.if_contains("values");
    if (result != "found" || values == nullptr || !values->is_object()) {
        throw std::runtime_error("the register's answer is not understood");
    }
    boost::json::object told;
    for (const auto& [name, value] : values->get_object()) {
        const bool is_text = value.is_string() && value.get_string().size() <= kLongest;
        if (is_text && told.size() < kMost) told[name] = value;
    }
    return told;
}

}  // namespace mashang::cases
