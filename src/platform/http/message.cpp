#include "platform/http/message.h"

#include <algorithm>

#include "platform/http/text.h"

namespace mashang::http {

std::string_view RequestHead::value_of(std::string_view name) const {
    for (const Header& header : headers) {
        if (same_ignoring_case(header.name, name)) return header.value;
    }
    return {};
}

std::size_t RequestHead::count_of(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        headers, [&](const Header& header) { return same_ignoring_case(header.name, name); }));
}

void Response::add(std::string_view name, std::string_view value) {
    headers.append(name).append(": ").append(value).append("\r\n");
}

void Response::clear() {
    status = 200;
    content_type.clear();
    headers.clear();
    body.clear();
    shared_body.reset();
    close = false;
}

}  // namespace mashang::http
