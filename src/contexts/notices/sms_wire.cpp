#include "contexts/notices/sms_wire.h"

#include <boost/json.hpp>

namespace mashang::notices {

outbound::Channel sms_channel(std::string url, std::string key) {
    return {.name = std::string{kSms},
            .url = std::move(url),
            .key = std::move(key),
            .wire =
                [](const outbound::Order& order) {
                    const boost::json::object body{{"mobile", order.payload.at("mobile")},
                                                   {"text", order.payload.at("text")}};
                    return outbound::Request{.path = "/messages",
                                             .headers = {{"Content-Type", "application/json"}},
                                             .body = boost::json::serialize(body)};
                },
            .answered = [](sql::Tx&, const outbound::Order&, const outbound::Answer&) {}};
}

}  // namespace mashang::notices
