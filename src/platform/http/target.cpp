#include "platform/http/target.h"

#include <algorithm>

#include "base/utf8.h"
#include "platform/http/refusals.h"

namespace mashang::http {

namespace {

constexpr int kMaxParameters = 64;

[[noreturn]] void malformed() {
    throw Refused{kTargetMalformed};
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    malformed();
}

void decode_escapes(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) malformed();
        out += static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
        i += 2;
    }
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool has_dots(std::string_view path) {
    while (!path.empty()) {
        const auto slash = std::min(path.find('/'), path.size());
        const std::string_view segment = path.substr(0, slash);
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return false;
}

}  // namespace

std::string decode_form(std::string_view text) {
    std::string spaced{text};
    std::ranges::replace(spaced, '+', ' ');
    std::string decoded;
    decoded.reserve(spaced.size());
    decode_escapes(spaced, decoded);
    if (!is_utf8(decoded)) malformed();
    return decoded;
}

Target split_target(std::string_view target) {
    const auto mark = target.find('?');
    if (mark == std::string_view::npos) return {.path = target, .query = {}};
    return {.path = target.substr(0, mark), .query = target.substr(mark + 1)};
}

std::string_view decode_path(std::string_view path, std::string& scratch) {
    if (path.find('%') != std::string_view::npos) {
        scratch.clear();
        decode_escapes(path, scratch);
        const auto slashes = [](std::string_view text) { return std::ranges::count(text, '/'); };
        if (slashes(scratch) != slashes(path)) malformed();
        path = scratch;
    }
    if (std::ranges::any_of(path, is_control) || path.find('\\') != std::string_view::npos ||
        !is_utf8(path) || has_dots(path)) {
        malformed();
    }
    return path;
}

void decode_query(std::string_view query, boost::json::object& members,
                  std::vector<Fault>& faults) {
    int count = 0;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty()) continue;
        if (++count > kMaxParameters) malformed();
        const auto equals = std::min(pair.find('='), pair.size());
        const std::string name = decode_form(pair.substr(0, equals));
        std::string value = decode_form(pair.substr(std::min(equals + 1, pair.size())));
        const bool is_new = members.emplace(name, value).second;
        if (!is_new) faults.push_back({.pointer = "/" + name, .refusal = &kParameterTwice});
    }
}

}  // namespace mashang::http
