#include "platform/json/reader.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace mashang::json {
namespace {

/// RFC 6901 §3: "~" and "/" in a name.
void append_escaped(std::string& pointer, std::string_view name) {
    for (const char c : name) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
}

Facts range(std::int64_t min, std::int64_t max) {
    return {{"min", std::to_string(min)}, {"max", std::to_string(max)}};
}

}  // namespace

std::string Place::pointer() const {
    if (parent == nullptr) return {};
    std::string pointer = parent->pointer();
    pointer += '/';
    if (is_element) {
        pointer += std::to_string(index);
    } else {
        append_escaped(pointer, name);
    }
    return pointer;
}

void Reader::fault(const Place& place, const Refusal& refusal, Facts facts) {
    if (faults_.size() >= limits_.max_faults) return;
    faults_.push_back({fmt::format("{}{}", at_, place.pointer()), &refusal, std::move(facts)});
}

std::optional<bool> Reader::boolean(const boost::json::value& value, const Place& place) {
    if (value.is_bool()) return value.get_bool();
    fault(place, refusals::kExpectedBoolean);
    return std::nullopt;
}

std::optional<double> Reader::number(const boost::json::value& value, const Place& place) {
    if (value.is_number()) {
        const auto number = value.to_number<double>();
        if (std::isfinite(number)) return number;
    }
    fault(place, refusals::kExpectedNumber);
    return std::nullopt;
}

std::optional<std::int64_t> Reader::integer(const boost::json::value& value, const Place& place,
                                            std::int64_t min, std::int64_t max) {
    if (!value.is_int64() && !value.is_uint64()) {
        fault(place, refusals::kExpectedInteger);
        return std::nullopt;
    }
    // is_uint64: only what int64 cannot hold
    if (value.is_uint64() || value.get_int64() < min || value.get_int64() > max) {
        fault(place, refusals::kOutOfRange, range(min, max));
        return std::nullopt;
    }
    return value.get_int64();
}

std::optional<std::string_view> Reader::text(const boost::json::value& value, const Place& place) {
    if (!value.is_string()) {
        fault(place, refusals::kExpectedText);
        return std::nullopt;
    }
    const std::string_view text = value.get_string();
    if (text.size() > limits_.max_string) {
        fault(place, refusals::kTextTooLong, {{"max", std::to_string(limits_.max_string)}});
        return std::nullopt;
    }
    if (text.contains('\0')) {
        fault(place, refusals::kTextCharacter);
        return std::nullopt;
    }
    if (!is_utf8(text)) {  // what came by URL has not been through parse
        fault(place, refusals::kTextEncoding);
        return std::nullopt;
    }
    return text;
}

const boost::json::object* Reader::object(const boost::json::value& value, const Place& place) {
    const auto* object = value.if_object();
    if (object == nullptr) fault(place, refusals::kExpectedObject);
    return object;
}

const boost::json::array* Reader::array(const boost::json::value& value, const Place& place) {
    const auto* array = value.if_array();
    if (array == nullptr) fault(place, refusals::kExpectedArray);
    return array != nullptr && has_room(array->size(), place) ? array : nullptr;
}

bool Reader::has_room(std::size_t elements, const Place& place) {
    if (elements <= limits_.max_elements) return true;
    fault(place, refusals::kArrayTooLong, {{"max", std::to_string(limits_.max_elements)}});
    return false;
}

bool Reader::free_part(const boost::json::value& value, const Place& place) {
    if (value.is_string()) return text(value, place).has_value();
    bool is_good = true;
    if (const auto* array = value.if_array()) {
        if (!has_room(array->size(), place)) return false;
        for (std::size_t i = 0; i < array->size(); ++i) {
            is_good &= free_part((*array)[i], place.element(i));
        }
    } else if (const auto* object = value.if_object()) {
        if (!has_room(object->size(), place)) return false;
        for (const auto& member : *object) {
            is_good &= free_part(member.value(), place.member(member.key()));
        }
    }
    return is_good;
}

}  // namespace mashang::json
