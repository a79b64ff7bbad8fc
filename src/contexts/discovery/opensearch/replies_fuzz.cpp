// Whatever is sent in the place of OpenSearch: nothing is read past its end, and what is taken for
// a ranking is one.

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "contexts/discovery/opensearch/replies.h"
#include "contexts/discovery/opensearch/requests.h"

namespace mashang::discovery::opensearch {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(const std::string& body) {
    for (const int status : {0, 200, 404, 503}) {
        const outbound::Answer answer{.status = status, .body = body};
        if (const auto ranked = read_ranking(answer)) {
            require(status == 200 && ranked->size() <= kMostRanked);
            for (const Ranked& one : *ranked) require(!one.id.empty() && std::isfinite(one.score));
        }
        if (read_filling(answer)) require(status == 200);
        if (const auto holders = read_alias(answer); status == 404) {
            require(holders && holders->empty());
        }
        if (const auto there = read_presence(answer)) require(*there == (status == 200));
        if (const auto done = read_done(answer); !done) require(!done.error().why.empty());
    }
}

}  // namespace
}  // namespace mashang::discovery::opensearch

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::discovery::opensearch::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
