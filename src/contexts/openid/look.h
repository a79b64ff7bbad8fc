#pragma once

#include <string>
#include <string_view>

#include "base/refused.h"
#include "contexts/openid/words.h"
#include "platform/http/message.h"

namespace mashang::openid {

/// In which language our pages speak, and whether in elder mode.
struct Look {
    Language language = Language::zh;
    bool is_elder = false;

    std::string_view say(std::string_view zh, std::string_view en) const {
        return language == Language::zh ? zh : en;
    }
    std::string text() const;  ///< "zh-1", for cookie and links
};

inline constexpr std::string_view kLookCookie = "__Host-look";

/// By the address (`look=en-0`, a switch was pressed), else the cookie, else what the app asks for
/// (`ui_locales`), else the browser's languages.
Look look_of(const http::RequestHead& head, std::string_view pressed, const Words& ui_locales);

}  // namespace mashang::openid
