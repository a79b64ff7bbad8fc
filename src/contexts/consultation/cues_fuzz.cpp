#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "contexts/consultation/cues.h"

// Whatever somebody asks: no crash, nothing added, nothing asked twice.

namespace {

using mashang::consultation::Cues;

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Cues cues{
        "say,asks\n多少钱|要多少钱|fee,fee\n几天,limit\n能代办吗,by_another\n罚多少钱,other\n请问|"
        "的,"
        "nothing\n"};
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto question = cues.read(text);
    check(question.about.size() <= text.size());
    check(!mashang::is_utf8(text) || mashang::is_utf8(question.about));
    check(question.about.empty() || question.about.back() != ' ');
    auto asks = question.asks;
    std::ranges::sort(asks);
    check(std::ranges::adjacent_find(asks) == asks.end());
    return 0;
}
