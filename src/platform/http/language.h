#pragma once

#include <string_view>

#include "base/refused.h"

namespace mashang::http {

/// The language of an Accept-Language value (RFC 9110 12.5.4): the one of ours with the highest
/// weight; Chinese when there is none of ours, when both weigh the same and "en" does not come
/// first, and when the value is no such list.
Language language_of(std::string_view accept_language);

/// "zh-CN" or "en", for Content-Language.
std::string_view tag_of(Language language);

}  // namespace mashang::http
