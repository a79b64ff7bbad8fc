#pragma once

// How decode (json.h) reads each kind of type. Not for direct use.

#include <limits>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>

#include "platform/json/described.h"
#include "platform/json/reader.h"

namespace mashang::json::reading {

template <class T>
std::optional<T> read(Reader& reader, const boost::json::value& value, const Place& place);

/// One member: nothing when there was a fault, which has been told.
template <class T>
std::optional<T> read_member(Reader& reader, const boost::json::object& object,
                             std::string_view name, const Place& place) {
    const auto* value = object.if_contains(name);
    if constexpr (Optional<T>) {
        if (value == nullptr || value->is_null()) return T{};
        auto inner = read<typename T::value_type>(reader, *value, place);
        if (!inner) return std::nullopt;
        return std::optional<T>{std::in_place, std::move(inner)};
    } else {
        if (value != nullptr) return read<T>(reader, *value, place);
        reader.fault(place, refusals::kMissing);
        return std::nullopt;
    }
}

/// False when there are some.
template <DescribedStruct T>
bool has_only_known_members(Reader& reader, const boost::json::object& object, const Place& place) {
    bool is_good = true;
    for (const auto& member : object) {
        bool is_known = false;
        boost::mp11::mp_for_each<Members<T>>([&](auto descriptor) {
            is_known |= outside_name(descriptor.name) == std::string_view{member.key()};
        });
        is_good &= is_known;
        if (!is_known) reader.fault(place.member(member.key()), refusals::kUnknown);
    }
    return is_good;
}

/// Reads all members before it makes the struct, so that a struct may hold values that do not exist
/// without their text.
template <DescribedStruct T, class... D>
std::optional<T> read_members(Reader& reader, const boost::json::object& object, const Place& place,
                              boost::mp11::mp_list<D...>) {
    const auto member = [&]<class M>(M descriptor) {
        const auto name = outside_name(descriptor.name);
        return read_member<TypeOf<T, M>>(reader, object, name, place.member(name));
    };
    std::tuple<std::optional<TypeOf<T, D>>...> members{member(D{})...};
    const bool is_known = has_only_known_members<T>(reader, object, place);
    return std::apply(
        [&](auto&... slots) -> std::optional<T> {
            if (!is_known || !(slots.has_value() && ...)) return std::nullopt;
            if constexpr (std::default_initializable<T>) {
                T made{};
                ((made.*D::pointer = *std::move(slots)), ...);
                return made;
            } else {
                return T{*std::move(slots)...};
            }
        },
        members);
}

template <DescribedStruct T>
std::optional<T> read_struct(Reader& reader, const boost::json::value& value, const Place& place) {
    const auto* object = reader.object(value, place);
    if (object == nullptr) return std::nullopt;
    return read_members<T>(reader, *object, place,
                           boost::mp11::mp_rename<Members<T>, boost::mp11::mp_list>{});
}

template <DescribedEnum T>
std::optional<T> read_enum(Reader& reader, const boost::json::value& value, const Place& place) {
    const auto text = reader.text(value, place);
    if (!text) return std::nullopt;
    const auto found = enum_of<T>(*text);
    if (!found) {
        std::string allowed;
        for (const auto name : names_of<T>()) (allowed += allowed.empty() ? "" : ", ") += name;
        reader.fault(place, refusals::kNotAllowed, {{"allowed", allowed}});
    }
    return found;
}

template <TextValue T>
std::optional<T> read_text_value(Reader& reader, const boost::json::value& value,
                                 const Place& place) {
    const auto text = reader.text(value, place);
    if (!text) return std::nullopt;
    if constexpr (requires { T::check(*text); }) {
        auto checked = T::check(*text);
        if (checked) return *std::move(checked);
        Facts facts;
        if constexpr (requires { T::check_facts(); }) facts = T::check_facts();
        reader.fault(place, *checked.error(), std::move(facts));
        return std::nullopt;
    } else {
        auto parsed = T::parse(*text);
        if (!parsed) reader.fault(place, refusals::kBadValue);
        return parsed;
    }
}

template <Vector T>
std::optional<T> read_vector(Reader& reader, const boost::json::value& value, const Place& place) {
    const auto* array = reader.array(value, place);
    if (array == nullptr) return std::nullopt;
    T elements;
    elements.reserve(array->size());
    bool is_good = true;
    for (std::size_t i = 0; i < array->size(); ++i) {
        auto element = read<typename T::value_type>(reader, (*array)[i], place.element(i));
        is_good &= element.has_value();
        if (is_good) elements.push_back(*std::move(element));
    }
    if (!is_good) return std::nullopt;
    return elements;
}

template <Dictionary T>
std::optional<T> read_dictionary(Reader& reader, const boost::json::value& value,
                                 const Place& place) {
    const auto* object = reader.object(value, place);
    if (object == nullptr || !reader.has_room(object->size(), place)) return std::nullopt;
    T entries;
    bool is_good = true;
    for (const auto& member : *object) {
        auto entry =
            read<typename T::mapped_type>(reader, member.value(), place.member(member.key()));
        is_good &= entry.has_value();
        if (is_good) entries.emplace(std::string{member.key()}, *std::move(entry));
    }
    if (!is_good) return std::nullopt;
    return entries;
}

template <Integer T>
std::optional<T> read_integer(Reader& reader, const boost::json::value& value, const Place& place) {
    constexpr auto kMax = std::in_range<std::int64_t>(std::numeric_limits<T>::max())
                              ? static_cast<std::int64_t>(std::numeric_limits<T>::max())
                              : std::numeric_limits<std::int64_t>::max();
    const auto number = reader.integer(value, place, std::numeric_limits<T>::min(), kMax);
    if (!number) return std::nullopt;
    return static_cast<T>(*number);
}

template <class T>
std::optional<T> read(Reader& reader, const boost::json::value& value, const Place& place) {
    if constexpr (std::same_as<T, bool>) {
        return reader.boolean(value, place);
    } else if constexpr (Integer<T>) {
        return read_integer<T>(reader, value, place);
    } else if constexpr (std::floating_point<T>) {
        return reader.number(value, place);
    } else if constexpr (std::same_as<T, std::string>) {
        const auto text = reader.text(value, place);
        if (!text) return std::nullopt;
        return T{*text};
    } else if constexpr (std::same_as<T, boost::json::value>) {
        if (!reader.free_part(value, place)) return std::nullopt;
        return std::optional<T>{std::in_place, value};
    } else if constexpr (std::same_as<T, boost::json::object>) {
        const auto* object = reader.object(value, place);
        if (object == nullptr || !reader.free_part(value, place)) return std::nullopt;
        return *object;
    } else if constexpr (DescribedEnum<T>) {
        return read_enum<T>(reader, value, place);
    } else if constexpr (TextValue<T>) {
        return read_text_value<T>(reader, value, place);
    } else if constexpr (Vector<T>) {
        return read_vector<T>(reader, value, place);
    } else if constexpr (Dictionary<T>) {
        return read_dictionary<T>(reader, value, place);
    } else {
        static_assert(DescribedStruct<T>,
                      "describe it with BOOST_DESCRIBE_STRUCT, or give it parse() and text()");
        return read_struct<T>(reader, value, place);
    }
}

}  // namespace mashang::json::reading
