#pragma once

#include <algorithm>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/csv/csv.h"

namespace mashang::csv {

/// A row and the line it came from, so that later checks can still say where.
template <class Row>
struct Located {
    int line = 0;
    Row row;
};

/// How a field becomes a T; false when it does not.
template <class T>
struct Field;

template <>
struct Field<std::string> {
    static constexpr std::string_view kWanted = "文字 / text";
    static bool read(std::string_view text, std::string& out) {
        out = text;
        return true;
    }
};

template <>
struct Field<bool> {
    static constexpr std::string_view kWanted = "0 或 1 / 0 or 1";
    static bool read(std::string_view text, bool& out) {
        out = text == "1";
        return text == "0" || text == "1";
    }
};

template <std::integral T>
    requires(!std::same_as<T, bool>)
struct Field<T> {
    static constexpr std::string_view kWanted = "整数 / a whole number";
    static bool read(std::string_view text, T& out) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
        return error == std::errc{} && end == text.data() + text.size();
    }
};

template <class T>
    requires requires(std::string_view text) {
        { T::parse(text) } -> std::same_as<std::optional<T>>;
    }
struct Field<T> {
    static constexpr std::string_view kWanted = "格式正确的值 / a well-formed value";
    static bool read(std::string_view text, T& out) {
        auto value = T::parse(text);
        if (value) out = *std::move(value);
        return value.has_value();
    }
};

template <class T>
struct Field<std::optional<T>> {
    static constexpr std::string_view kWanted = Field<T>::kWanted;
    static bool read(std::string_view text, std::optional<T>& out) {
        if (text.empty()) return true;
        return Field<T>::read(text, out.emplace());
    }
};

template <class T>
struct Field<std::vector<T>> {
    static constexpr std::string_view kWanted = Field<T>::kWanted;
    static bool read(std::string_view text, std::vector<T>& out) {
        while (!text.empty()) {
            const auto bar = std::min(text.find('|'), text.size());
            if (bar == 0 || !Field<T>::read(text.substr(0, bar), out.emplace_back())) return false;
            text.remove_prefix(std::min(bar + 1, text.size()));
        }
        return true;
    }
};

namespace detail {

template <class T>
void read_field(const std::string& text, T& out, std::string_view file, int line,
                std::string_view column, Problems& problems) {
    if (Field<T>::read(text, out)) return;
    problems.add(file, line, column,
                 "“" + text + "”应为" + std::string(Field<T>::kWanted) + ", not \"" + text + "\"");
}

/// The column that a member reads: its name, without the `_` that keeps it from being a keyword.
constexpr std::string_view column_of(std::string_view member) {
    if (member.ends_with('_')) member.remove_suffix(1);
    return member;
}

/// Where each described member stands in the header; a missing or unknown column is a problem.
template <class Row>
std::vector<std::size_t> columns_of(std::string_view file, const Table& table, Problems& problems) {
    using Members = boost::describe::describe_members<Row, boost::describe::mod_public>;
    std::vector<std::size_t> places;
    std::vector<bool> used(table.header.size());
    boost::mp11::mp_for_each<Members>([&](auto member) {
        const auto at = std::find(table.header.begin(), table.header.end(), column_of(member.name));
        places.push_back(static_cast<std::size_t>(at - table.header.begin()));
        if (at == table.header.end()) {
            problems.add(file, 1, column_of(member.name), "缺少这一列 / this column is missing");
        } else {
            used[places.back()] = true;
        }
    });
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) problems.add(file, 1, table.header[i], "不认识的列 / unknown column");
    }
    return places;
}

}  // namespace detail

/// All rows of a file, each as a Row whose described members are the columns. When the header does
/// not fit, or a field is wrong, the problem is recorded and the row is left out.
template <class Row>
std::vector<Located<Row>> read(std::string_view file, std::string_view content,
                               Problems& problems) {
    using Members = boost::describe::describe_members<Row, boost::describe::mod_public>;
    std::vector<Located<Row>> rows;
    const Table table = parse(file, content, problems);
    if (table.header.empty()) return rows;
    const std::size_t before = problems.count();
    const auto places = detail::columns_of<Row>(file, table, problems);
    if (problems.count() != before) return rows;

    rows.reserve(table.records.size());
    for (const Record& record : table.records) {
        const std::size_t wrong = problems.count();
        Located<Row> located{.line = record.line, .row = {}};
        std::size_t i = 0;
        boost::mp11::mp_for_each<Members>([&](auto member) {
            detail::read_field(record.fields[places[i++]], located.row.*member.pointer, file,
                               record.line, detail::column_of(member.name), problems);
        });
        if (problems.count() == wrong) rows.push_back(std::move(located));
    }
    return rows;
}

}  // namespace mashang::csv
