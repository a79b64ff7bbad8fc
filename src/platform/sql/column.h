#pragma once

// How a C++ type lies in a column.
//
//   bool, integers                   BIGINT (bool as 0 and 1; out of range is BadColumn)
//   double                           DOUBLE PRECISION, finite
//   std::string, string_view, "…"    TEXT
//   Instant                          BIGINT, milliseconds since 1970-01-01T00:00:00Z
//   Money                            BIGINT, fen
//   described enum                   TEXT, the enumerator's name
//   any type with parse() and text() TEXT (Date, Id, CitizenId, the value types of a context)
//   std::optional<T>                 the same, NULL when empty
//   Value                            whatever is there (for exports)
//
// A further type specialises Column with the three members that the ones below have.

#include <boost/describe.hpp>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/instant.h"
#include "base/money.h"
#include "platform/sql/errors.h"
#include "platform/sql/value.h"

namespace mashang::sql {

template <class T>
struct Column;

/// A value type of base or of a context.
template <class T>
concept TextValue = requires(const T& value, std::string_view text) {
    { value.text() } -> std::convertible_to<std::string_view>;
    { T::parse(text) } -> std::same_as<std::optional<T>>;
};

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

/// Throws BadColumn: `wanted` is what the type reads.
[[noreturn]] void throw_bad_column(const Cell& cell, std::string_view wanted);
std::int64_t integer_in(const Cell& cell);
double real_in(const Cell& cell);  ///< an integer is a number too
std::string_view text_in(const Cell& cell);

template <std::integral T>
struct Column<T> {
    static constexpr Kind kind = Kind::integer;
    static Cell store(T value, std::string&) {
        if (!std::in_range<std::int64_t>(value)) throw BadColumn("an integer beyond BIGINT");
        return static_cast<std::int64_t>(value);
    }
    static T load(const Cell& cell) {
        const std::int64_t value = integer_in(cell);
        if (!std::in_range<T>(value)) throw_bad_column(cell, "a smaller integer");
        return static_cast<T>(value);
    }
};

template <>
struct Column<bool> {
    static constexpr Kind kind = Kind::integer;
    static Cell store(bool value, std::string&) { return std::int64_t{value}; }
    static bool load(const Cell& cell) {
        const std::int64_t value = integer_in(cell);
        if (value != 0 && value != 1) throw_bad_column(cell, "0 or 1");
        return value == 1;
    }
};

template <>
struct Column<double> {
    static constexpr Kind kind = Kind::real;
    static Cell store(double value, std::string&) {
        if (!std::isfinite(value)) throw BadColumn("a number that is not finite");
        return value;
    }
    static double load(const Cell& cell) { return real_in(cell); }
};

template <>
struct Column<std::string> {
    static constexpr Kind kind = Kind::text;
    static Cell store(std::string_view value, std::string&) { return value; }
    static std::string load(const Cell& cell) { return std::string{text_in(cell)}; }
};

/// Only as an argument: the row that a view would look at is gone when the query returns.
template <>
struct Column<std::string_view> {
    static constexpr Kind kind = Kind::text;
    static Cell store(std::string_view value, std::string&) { return value; }
};
template <>
struct Column<const char*> : Column<std::string_view> {};
template <std::size_t N>
struct Column<char[N]> : Column<std::string_view> {};

template <>
struct Column<Instant> {
    static constexpr Kind kind = Kind::integer;
    static Cell store(Instant value, std::string&) { return value.ms(); }
    static Instant load(const Cell& cell) { return Instant::from_ms(integer_in(cell)); }
};

template <>
struct Column<Money> {
    static constexpr Kind kind = Kind::integer;
    static Cell store(Money value, std::string&) { return value.fen(); }
    static Money load(const Cell& cell) { return Money::from_fen(integer_in(cell)); }
};

template <DescribedEnum T>
struct Column<T> {
    static constexpr Kind kind = Kind::text;
    static Cell store(T value, std::string&) {
        const char* name = boost::describe::enum_to_string(value, nullptr);
        if (name == nullptr) throw BadColumn("an enumerator without a name");
        return std::string_view{name};
    }
    static T load(const Cell& cell) {
        T value;
        if (!boost::describe::enum_from_string(std::string{text_in(cell)}.c_str(), value)) {
            throw_bad_column(cell, "one of the enumerators' names");
        }
        return value;
    }
};

template <class T>
    requires TextValue<T> && (!std::same_as<T, Instant>) && (!std::same_as<T, Money>)
struct Column<T> {
    static constexpr Kind kind = Kind::text;
    static Cell store(const T& value, std::string& scratch) {
        if constexpr (std::is_lvalue_reference_v<decltype(value.text())>) {
            return std::string_view{value.text()};
        } else {
            scratch = value.text();
            return std::string_view{scratch};
        }
    }
    static T load(const Cell& cell) {
        auto value = T::parse(text_in(cell));
        if (!value) throw_bad_column(cell, "a text that its type reads");
        return *std::move(value);
    }
};

template <class T>
struct Column<std::optional<T>> {
    static constexpr Kind kind = Column<T>::kind;
    static Cell store(const std::optional<T>& value, std::string& scratch) {
        return value ? Column<T>::store(*value, scratch) : Cell{};
    }
    static std::optional<T> load(const Cell& cell) {
        if (std::holds_alternative<std::monostate>(cell)) return std::nullopt;
        return Column<T>::load(cell);
    }
};

template <>
struct Column<Value> {
    static Value load(const Cell& cell) {
        return std::visit(
            [](const auto& value) -> Value {
                if constexpr (std::same_as<std::remove_cvref_t<decltype(value)>,
                                           std::string_view>) {
                    return std::string{value};
                } else {
                    return value;
                }
            },
            cell);
    }
};

/// A type that can stand alone in a one-column result.
template <class T>
concept Storable = requires(const Cell& cell) {
    { Column<T>::load(cell) } -> std::convertible_to<T>;
};

}  // namespace mashang::sql
