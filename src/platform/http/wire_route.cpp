#include "platform/http/wire_route.h"

#include <algorithm>

#include "platform/http/target.h"
#include "platform/http/text.h"

namespace mashang::http {
namespace {

void append_escaped(std::string& out, std::string_view text) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (const char c : text) {
        const bool is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                              (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_' ||
                              c == '~';
        if (is_plain) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
}

}  // namespace

std::optional<FormFields> parse_form(std::string_view text, std::size_t most) {
    FormFields fields;
    try {
        while (!text.empty()) {
            const auto end = std::min(text.find('&'), text.size());
            const std::string_view pair = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (pair.empty()) continue;
            if (fields.size() == most) return std::nullopt;
            const auto equals = std::min(pair.find('='), pair.size());
            fields.emplace_back(decode_form(pair.substr(0, equals)),
                                decode_form(pair.substr(std::min(equals + 1, pair.size()))));
            if (fields.back().second.contains('\0')) return std::nullopt;
        }
    } catch (const Refused&) {
        return std::nullopt;
    }
    return fields;
}

std::optional<std::string_view> only_field(const FormFields& fields, std::string_view name) {
    std::optional<std::string_view> found;
    for (const auto& [field, value] : fields) {
        if (field != name) continue;
        if (found) return std::nullopt;
        found = value;
    }
    return found;
}

std::string value_of(const FormFields& fields, std::string_view name) {
    return std::string{only_field(fields, name).value_or("")};
}

std::string_view repeated_field(const FormFields& fields,
                                std::span<const std::string_view> may_repeat) {
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto is_same = [&](const auto& other) { return other.first == field->first; };
        if (std::find_if(fields.begin(), field, is_same) == field) continue;
        if (std::ranges::find(may_repeat, field->first) == may_repeat.end()) return field->first;
    }
    return {};
}

std::string print_form(const FormFields& fields) {
    std::string text;
    for (const auto& [field, value] : fields) {
        if (!text.empty()) text += '&';
        append_escaped(text, field);
        text += '=';
        append_escaped(text, value);
    }
    return text;
}

bool is_form_body(const RequestHead& head) {
    const std::string_view type = head.value_of("Content-Type");
    return same_ignoring_case(trim(type.substr(0, type.find(';'))),
                              "application/x-www-form-urlencoded");
}

}  // namespace mashang::http
