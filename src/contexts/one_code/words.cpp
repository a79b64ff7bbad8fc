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

/// "licence=居民身份证": what a terminal saw of whom it asked.
constexpr std::string_view kLicence = "licence=";

constexpr std::array kGiven{
    Words{"name", "隐去部分的姓名", "masked name"},
    Words{"level", "实名等级", "assurance level"},
    Words{"adult", "已满18岁", "18 or older"},
    Words{"senior", "已满60岁", "60 or older"},
    Words{"resident", "本省户籍", "registered in the province"},
    Words{"over_14", "已满14岁", "14 or older"},
    Words{"not_over_14", "未满14岁", "not yet 14"},
    Words{"over_16", "已满16岁", "16 or older"},
    Words{"not_over_16", "未满16岁", "not yet 16"},
    Words{"over_18", "已满18岁", "18 or older"},
    Words{"not_over_18", "未满18岁", "not yet 18"},
    Words{"over_60", "已满60岁", "60 or older"},
    Words{"not_over_60", "未满60岁", "not yet 60"},
    Words{"over_65", "已满65岁", "65 or older"},
    Words{"not_over_65", "未满65岁", "not yet 65"},
    Words{"not_resident", "非本省户籍", "registered elsewhere"},
    Words{"reference", "一次取证凭据", "a reference to ask for a licence once"},
};

std::string words_of(std::string_view code, Language language) {
    const bool zh = language == Language::zh;
    if (code.starts_with(kLicence)) {
        const std::string_view name = code.substr(kLicence.size());
        return zh ? "证照“" + std::string{name} + "”" : "the licence " + std::string{name};
    }
    const auto* found = std::ranges::find(kGiven, code, &Words::code);
    if (found == kGiven.end()) return "";
    return std::string{zh ? found->zh : found->en};
}

}  // namespace

std::optional<std::string> words_of_reading(std::string_view what, Language language) {
    constexpr std::string_view kOurs = "one_code ";
    if (!what.starts_with(kOurs)) return std::nullopt;
    what.remove_prefix(kOurs.size());
    const auto blank = std::min(what.find(' '), what.size());
    const bool zh = language == Language::zh;
    std::string words;
    for (const std::string_view code : split(what.substr(0, blank), ',')) {
        const std::string one = words_of(code, language);
        if (one.empty()) continue;
        if (!words.empty()) words += zh ? "、" : ", ";
        words += one;
    }
    const std::string_view terminal = what.substr(std::min(blank + 1, what.size()));
    words.append(zh ? "（一码通行：" : " (one code: ").append(terminal).append(zh ? "）" : ")");
    return words;
}

}  // namespace mashang::one_code
