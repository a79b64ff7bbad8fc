// Whatever the receiving side answers: each row that was sent has one verdict, or the answer is
// none; what is kept of its words is bounded text.

#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include "base/utf8.h"
#include "contexts/exchange/answer.h"

namespace mashang::exchange {
namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void look_into(std::string_view text) {
    const std::vector<std::string> keys{"a", "b"};
    std::vector<RowAnswer> answers;
    try {
        answers = read_answer(text, "B1", keys);
    } catch (const std::runtime_error&) {
        return;
    }
    require(answers.size() == keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        require(answers[i].key == keys[i]);
        require((answers[i].verdict == Verdict::rejected) == !answers[i].faults.empty());
        for (const ReceiverFault& fault : answers[i].faults) {
            require(!fault.code.empty() && fault.code.size() <= 40);
            require(is_utf8(fault.message) && fault.message.size() <= 500);
        }
    }
}

}  // namespace
}  // namespace mashang::exchange

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mashang::exchange::look_into({reinterpret_cast<const char*>(data), size});
    return 0;
}
