#include "contexts/discovery/opensearch/house.h"

#include "contexts/discovery/opensearch/requests.h"
#include "platform/crypto/bytes.h"

namespace mashang::discovery::opensearch {
namespace {

constexpr outbound::Breaker::Options kBreaker{
    .failures = 3, .pause = {.first = std::chrono::seconds{2}, .most = std::chrono::seconds{30}}};

std::string basic(const Address& address) {
    if (address.user.empty()) return {};
    return "Basic " + crypto::to_padded_base64(address.user + ":" + address.password);
}

}  // namespace

House::House(Address address, outbound::Transport& transport, const platform::Clock& clock,
             Telling telling)
    : address_{std::move(address)},
      authorization_{basic(address_)},
      transport_{transport},
      clock_{clock},
      telling_{std::move(telling)},
      breaker_{kBreaker} {}

outbound::Request House::signed_by_us(outbound::Request request) const {
    if (!authorization_.empty()) request.headers["Authorization"] = authorization_;
    return request;
}

Reply<std::vector<Ranked>> House::rank(const std::vector<Token>& tokens) {
    if (!admit()) {
        telling_.fell_back();
        return std::unexpected{Failure{"it was down a moment ago"}};
    }
    auto reply = read_ranking(transport_.send(
        address_.url, signed_by_us(opensearch::rank(address_.alias, tokens)), address_.deadline));
    settle(reply);
    return reply;
}

outbound::Answer House::send(const outbound::Request& request) {
    return transport_.send(address_.url, signed_by_us(request), address_.filling_deadline);
}

bool House::admit() {
    const std::scoped_lock lock{mutex_};
    return breaker_.admit(clock_.now());
}

void House::settle(const Reply<std::vector<Ranked>>& reply) {
    bool has_turned = false;
    {
        const std::scoped_lock lock{mutex_};
        if (reply) {
            breaker_.succeeded();
        } else {
            breaker_.failed(clock_.now());
        }
        has_turned = is_down_ == reply.has_value();
        is_down_ = !reply;
    }
    if (!reply) telling_.fell_back();
    if (!has_turned) return;
    if (reply) {
        telling_.is_back();
    } else {
        telling_.failed(reply.error().why);
    }
}

}  // namespace mashang::discovery::opensearch
