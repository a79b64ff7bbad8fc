#include "contexts/cases/register_wire.h"

#include <boost/describe.hpp>
#include <stdexcept>

#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kLargestAnswer = std::size_t{16} * 1024 * 1024;

struct DocumentAnswer {
    bool found;
    std::optional<std::string> file_name;
    std::optional<std::string> content;
};
BOOST_DESCRIBE_STRUCT(DocumentAnswer, (), (found, file_name, content))

}  // namespace

outbound::Request request_of(const outbound::Order& order) {
    const auto& payload = order.payload;
    const boost::json::object body{
        {"licence_type", payload.at("licence_type")},
        {"document", payload.at("document")},
        {"holder",
         {{"name", payload.at("holder_name")}, {"citizen_id", payload.at("holder_citizen_id")}}},
        {"use",
         {{"item", payload.at("item")},
          {"office", payload.at("office")},
          {"matter", payload.at("case")}}}};
    return {.path = "/documents",
            .headers = {{"Content-Type", "application/json"}},
            .body = boost::json::serialize(body)};
}

std::optional<RegisterDocument> read_register_document(const outbound::Answer& answer) {
    if (answer.status != 200) throw std::runtime_error("the exchange refused the request");
    const auto value =
        json::parse(answer.body, {.max_bytes = kLargestAnswer, .max_string = kLargestAnswer});
    std::vector<Fault> faults;
    const auto read = json::decode<DocumentAnswer>(value, faults);
    if (!faults.empty() || !read)
        throw std::runtime_error("the exchange's answer is not understood");
    if (!read->found) return std::nullopt;
    auto content = crypto::from_base64(read->content.value_or(""));
    if (!content) throw std::runtime_error("the exchange's document is not base64");
    return RegisterDocument{read->file_name.value_or("document"), *std::move(content)};
}

}  // namespace mashang::cases
