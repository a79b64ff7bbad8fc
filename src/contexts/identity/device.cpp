#include "contexts/identity/device.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mashang::identity {
namespace {

using Mark = std::pair<std::string_view, std::string_view>;  // a word in the text, what it tells

/// The first mark counts: browsers name the ones that they want to be taken for, too.
constexpr std::array<Mark, 13> kPrograms{{{"MicroMessenger", "微信"},
                                          {"AlipayClient", "支付宝"},
                                          {"DingTalk", "钉钉"},
                                          {"QQBrowser", "QQ浏览器"},
                                          {"UCBrowser", "UC浏览器"},
                                          {"HuaweiBrowser", "华为浏览器"},
                                          {"MiuiBrowser", "小米浏览器"},
                                          {"Edg", "Edge"},
                                          {"OPR/", "Opera"},
                                          {"Firefox", "Firefox"},
                                          {"Chrome", "Chrome"},
                                          {"Safari", "Safari"},
                                          {"curl/", "curl"}}};
constexpr std::array<Mark, 9> kSystems{{{"HarmonyOS", "HarmonyOS"},
                                        {"OpenHarmony", "HarmonyOS"},
                                        {"iPhone", "iPhone"},
                                        {"iPad", "iPad"},
                                        {"Android", "Android"},
                                        {"Windows", "Windows"},
                                        {"Mac OS X", "macOS"},
                                        {"CrOS", "ChromeOS"},
                                        {"Linux", "Linux"}}};

template <std::size_t N>
std::string_view first_of(const std::array<Mark, N>& marks, std::string_view text) {
    const auto found = std::ranges::find_if(
        marks, [&](const Mark& mark) { return text.find(mark.first) != text.npos; });
    return found == marks.end() ? "?" : found->second;
}

bool is_address(std::string_view text) {
    return !text.empty() && text.size() <= 45 && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') ||
               c == ':' || c == '.';
    });
}

}  // namespace

std::string device_of(std::string_view user_agent) {
    user_agent = user_agent.substr(0, 512);
    std::string device{first_of(kPrograms, user_agent)};
    return device.append(" · ").append(first_of(kSystems, user_agent));
}

std::string masked_address(std::string_view address) {
    if (!is_address(address)) return "?";
    const char separator = address.find(':') == address.npos ? '.' : ':';
    const auto first = address.find(separator);
    const auto second = address.find(separator, first == address.npos ? first : first + 1);
    if (second == address.npos) return "?";
    return std::string{address.substr(0, second)} + (separator == '.' ? ".*.*" : ":*");
}

}  // namespace mashang::identity
