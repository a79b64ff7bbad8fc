#pragma once

// How write (json.h) prints each kind of type.

#include <boost/json.hpp>
#include <charconv>
#include <concepts>
#include <ranges>
#include <string>
#include <string_view>

#include "platform/json/described.h"

namespace mashang::json {

/// Appends T as JSON text.
template <class T>
void write(std::string& out, const T& value);

namespace writing {

/// A JSON string. What is not UTF-8 in `text` comes out as U+FFFD, so that the output always is.
void append_text(std::string& out, std::string_view text);
/// The shortest digits that read back as the same number; what JSON has no number for is null.
void append_number(std::string& out, double number);
/// A free part.
void append_value(std::string& out, const boost::json::value& value);
void append_object(std::string& out, const boost::json::object& object);

template <Integer T>
void append_integer(std::string& out, T number) {
    char digits[24];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), number);
    out.append(digits, result.ptr);
}

template <DescribedStruct T>
void append_struct(std::string& out, const T& value) {
    char before = '{';
    boost::mp11::mp_for_each<Members<T>>([&](auto descriptor) {
        const auto& member = value.*descriptor.pointer;
        if constexpr (Optional<TypeOf<T, decltype(descriptor)>>) {
            if (!member) return;
        }
        out += before;
        before = ',';
        out += '"';
        out += outside_name(descriptor.name);
        out += "\":";
        write(out, member);
    });
    out += before == '{' ? "{}" : "}";
}

template <class T>
void append_list(std::string& out, const T& list) {
    char before = '[';
    for (const auto& element : list) {
        out += before;
        before = ',';
        write(out, element);
    }
    out += before == '[' ? "[]" : "]";
}

template <class T>
void append_dictionary(std::string& out, const T& entries) {
    char before = '{';
    for (const auto& [key, entry] : entries) {
        out += before;
        before = ',';
        append_text(out, key);
        out += ':';
        write(out, entry);
    }
    out += before == '{' ? "{}" : "}";
}

template <TextValue T>
void append_text_value(std::string& out, const T& value) {
    if constexpr (requires {
                      { value.view() } -> std::same_as<std::string_view>;
                  }) {
        append_text(out, value.view());
    } else {
        append_text(out, value.text());
    }
}

}  // namespace writing

template <class T>
void write(std::string& out, const T& value) {
    if constexpr (std::same_as<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (Integer<T>) {
        writing::append_integer(out, value);
    } else if constexpr (std::floating_point<T>) {
        writing::append_number(out, value);
    } else if constexpr (std::convertible_to<const T&, std::string_view> && !TextValue<T>) {
        writing::append_text(out, value);
    } else if constexpr (std::same_as<T, boost::json::value>) {
        writing::append_value(out, value);
    } else if constexpr (std::same_as<T, boost::json::object>) {
        writing::append_object(out, value);
    } else if constexpr (DescribedEnum<T>) {
        writing::append_text(out, name_of(value));
    } else if constexpr (TextValue<T>) {
        writing::append_text_value(out, value);
    } else if constexpr (Optional<T>) {
        value ? write(out, *value) : void(out += "null");
    } else if constexpr (Dictionary<T>) {
        writing::append_dictionary(out, value);
    } else if constexpr (std::ranges::input_range<const T>) {
        writing::append_list(out, value);
    } else {
        static_assert(DescribedStruct<T>,
                      "describe it with BOOST_DESCRIBE_STRUCT, or give it parse() and text()");
        writing::append_struct(out, value);
    }
}

}  // namespace mashang::json
