#include "platform/json/write.h"

#include <cmath>

#include "base/utf8.h"

namespace mashang::json::writing {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

/// What stands for an ASCII character that a JSON string may not hold as it is.
void append_escape(std::string& out, char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            out += "\\u00";
            out += kHex[static_cast<unsigned char>(c) >> 4];
            out += kHex[static_cast<unsigned char>(c) & 15];
    }
}

/// The length of the beginning of `text` that goes out as it is.
std::size_t plain_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x80) {
            const auto length = utf8_length(text.substr(at));
            if (length == 0) break;
            at += length;
        } else {
            if (c < 0x20 || c == '"' || c == '\\') break;
            ++at;
        }
    }
    return at;
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
    out += '"';
    while (true) {
        const auto plain = plain_prefix(text);
        out += text.substr(0, plain);
        if (plain == text.size()) break;
        const bool is_ascii = static_cast<unsigned char>(text[plain]) < 0x80;
        is_ascii ? append_escape(out, text[plain]) : void(out += kReplacement);
        text.remove_prefix(plain + 1);
    }
    out += '"';
}

void append_number(std::string& out, double number) {
    if (!std::isfinite(number)) {
        out += "null";
        return;
    }
    char digits[32];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), number);
    out.append(digits, result.ptr);
}

void append_object(std::string& out, const boost::json::object& object) {
    char before = '{';
    for (const auto& member : object) {
        out += before;
        before = ',';
        append_text(out, member.key());
        out += ':';
        append_value(out, member.value());
    }
    out += before == '{' ? "{}" : "}";
}

void append_value(std::string& out, const boost::json::value& value) {
    switch (value.kind()) {
        case boost::json::kind::null:
            out += "null";
            return;
        case boost::json::kind::bool_:
            return write(out, value.get_bool());
        case boost::json::kind::int64:
            return write(out, value.get_int64());
        case boost::json::kind::uint64:
            return write(out, value.get_uint64());
        case boost::json::kind::double_:
            return append_number(out, value.get_double());
        case boost::json::kind::string:
            return append_text(out, std::string_view{value.get_string()});
        case boost::json::kind::array:
            return append_list(out, value.get_array());
        case boost::json::kind::object:
            return append_object(out, value.get_object());
    }
}

}  // namespace mashang::json::writing
