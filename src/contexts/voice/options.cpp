#include "contexts/voice/options.h"

#include <algorithm>
#include <array>

namespace mashang::voice {
namespace {

constexpr auto kGrades = std::to_array<Grade>({
    {5, "非常满意", "Very satisfied"},
    {4, "满意", "Satisfied"},
    {3, "基本满意", "Fairly satisfied"},
    {2, "不满意", "Dissatisfied"},
    {1, "非常不满意", "Very dissatisfied"},
});

constexpr auto kOptions = std::to_array<Option>({
    {"501", "办事效率高", "Quick"},
    {"502", "办事指南准确", "The guide was right"},
    {"503", "办事便捷", "Convenient"},
    {"504", "平台好用", "Easy to use"},
    {"401", "办事效率较高", "Rather quick"},
    {"402", "办事指南较准确", "The guide was mostly right"},
    {"403", "办事较便捷", "Rather convenient"},
    {"404", "平台较好用", "Rather easy to use"},
    {"301", "效率一般", "Neither quick nor slow"},
    {"302", "指南基本准确", "The guide was fairly right"},
    {"303", "便捷程度一般", "Neither convenient nor not"},
    {"304", "平台基本可用", "Usable"},
    {"201", "超过承诺时限", "Later than promised"},
    {"202", "办事指南不准确", "The guide was wrong"},
    {"203", "要求重复提交材料", "Asked again for what was handed in"},
    {"204", "平台不好用", "Hard to use"},
    {"205", "一次性告知不到位", "Not told everything in one go"},
    {"101", "严重超过时限", "Far too late"},
    {"102", "要求提供指南以外的材料", "Asked for what the guide does not name"},
    {"103", "多次往返才办成", "Had to come several times"},
    {"104", "平台无法使用", "Could not be used"},
    {"105", "服务态度差", "Unfriendly"},
});

}  // namespace

std::span<const Grade> grades() {
    return kGrades;
}

std::span<const Option> options() {
    return kOptions;
}

const Option* find_option(std::string_view code) {
    const auto* const row = std::ranges::find(kOptions, code, &Option::code);
    return row != kOptions.end() ? row : nullptr;
}

}  // namespace mashang::voice
