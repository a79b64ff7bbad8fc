#include "contexts/openid/look.h"

#include <optional>

#include "platform/http/cookies.h"

namespace mashang::openid {
namespace {

std::optional<Look> parse(std::string_view text) {
    if (text.size() != 4 || text[2] != '-' || (text[3] != '0' && text[3] != '1')) {
        return std::nullopt;
    }
    const std::string_view language = text.substr(0, 2);
    if (language != "zh" && language != "en") return std::nullopt;
    return Look{.language = language == "zh" ? Language::zh : Language::en,
                .is_elder = text[3] == '1'};
}

}  // namespace

std::string Look::text() const {
    std::string text{language == Language::zh ? "zh-" : "en-"};
    return text + (is_elder ? '1' : '0');
}

Look look_of(const http::RequestHead& head, std::string_view pressed, const Words& ui_locales) {
    if (const auto look = parse(pressed)) return *look;
    if (const auto cookie = http::cookie_of(head, kLookCookie)) {
        if (const auto look = parse(*cookie)) return *look;
    }
    for (const std::string& locale : ui_locales) {
        if (locale.starts_with("zh")) return {.language = Language::zh};
        if (locale.starts_with("en")) return {.language = Language::en};
    }
    return {.language = head.language};
}

}  // namespace mashang::openid
