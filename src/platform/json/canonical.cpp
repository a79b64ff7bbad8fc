#include "platform/json/canonical.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "platform/json/ecmascript.h"

namespace mashang::json {
namespace {

constexpr double kMostWhole = 9007199254740991.0;  // 2^53 - 1

void write_text(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    constexpr std::string_view kShort = "btn?fr";  // 8 to 13; 11 has none
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte >= 0x20) {
            out += c;
        } else if (byte >= 8 && byte <= 13 && byte != 11) {
            out += '\\';
            out += kShort[byte - 8U];
        } else {
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xFU];
        }
    }
    out += '"';
}

/// As ECMAScript writes it; what JSON does not have throws.
std::string text_of_finite(double number) {
    if (!std::isfinite(number)) throw std::invalid_argument{"a number that JSON does not have"};
    return text_of_number(number);
}

std::string text_of_whole(double number, const std::string& exact) {
    if (std::abs(number) > kMostWhole) throw std::invalid_argument{"a whole number beyond 2^53"};
    return exact;
}

void write_value(std::string& out, const boost::json::value& value);

void write_object(std::string& out, const boost::json::object& object) {
    std::vector<std::pair<std::u16string, const boost::json::key_value_pair*>> members;
    for (const auto& member : object) members.emplace_back(utf16_of(member.key()), &member);
    std::ranges::sort(members, {}, [](const auto& one) -> const auto& { return one.first; });
    out += '{';
    bool is_first = true;
    for (const auto& [units, member] : members) {
        if (!is_first) out += ',';
        is_first = false;
        write_text(out, member->key());
        out += ':';
        write_value(out, member->value());
    }
    out += '}';
}

void write_array(std::string& out, const boost::json::array& array) {
    out += '[';
    bool is_first = true;
    for (const auto& element : array) {
        if (!is_first) out += ',';
        is_first = false;
        write_value(out, element);
    }
    out += ']';
}

void write_value(std::string& out, const boost::json::value& value) {
    switch (value.kind()) {
        case boost::json::kind::null:
            out += "null";
            return;
        case boost::json::kind::bool_:
            out += value.get_bool() ? "true" : "false";
            return;
        case boost::json::kind::int64:
            out += text_of_whole(static_cast<double>(value.get_int64()),
                                 std::to_string(value.get_int64()));
            return;
        case boost::json::kind::uint64:
            out += text_of_whole(static_cast<double>(value.get_uint64()),
                                 std::to_string(value.get_uint64()));
            return;
        case boost::json::kind::double_:
            out += text_of_finite(value.get_double());
            return;
        case boost::json::kind::string:
            return write_text(out, value.get_string());
        case boost::json::kind::array:
            return write_array(out, value.get_array());
        case boost::json::kind::object:
            return write_object(out, value.get_object());
    }
}

}  // namespace

std::string canonical(const boost::json::value& value) {
    std::string out;
    write_value(out, value);
    return out;
}

}  // namespace mashang::json
