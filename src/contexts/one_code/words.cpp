// What this context's readings are called in front of people.

#include <algorithm>
#include <array>

#include "base/split.h"
#include "contexts/one_code/api.h"

namespace mashang::one_code {
namespace {

struct Words {
    std::string_view code;
    std::string_view zh;
    std::string_view en;
};

constexpr std::array kGiven{
    Words{"name", "隐去部分的姓名", "masked name"},
    Words{"level", "实名等级", "assurance level"},
    Words{"adult", "已满18岁", "18 or older"},
    Words{"senior", "已满60岁", "60 or older"},
    Words{"reference", "一次取证凭据", "a reference to fetch a licence once"},
};

}  // namespace

std::optional<std::string> words_of_reading(std::string_view what, Language language) {
    constexpr std::string_view kOurs = "one_code ";
    if (!what.starts_with(kOurs)) return std::nullopt;
    what.remove_prefix(kOurs.size());
    const auto blank = std::min(what.find(' '), what.size());
    const bool zh = language == Language::zh;
    std::string words;
    for (const std::string_view code : split(what.substr(0, blank), ',')) {
        const auto* found = std::ranges::find(kGiven, code, &Words::code);
        if (found == kGiven.end()) continue;
        if (!words.empty()) words += zh ? "、" : ", ";
        words += zh ? found->zh : found->en;
    }
    const std::string_view terminal = what.substr(std::min(blank + 1, what.size()));
    words.append(zh ? "（一码通行：" : " (one code: ").append(terminal).append(zh ? "）" : ")");
    return words;
}

}  // namespace mashang::one_code
