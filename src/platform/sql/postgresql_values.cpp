#include "platform/sql/postgresql_values.h"

#include <endian.h>

#include <bit>
#include <charconv>
#include <cstring>

#include "platform/sql/errors.h"

namespace mashang::sql {
namespace {

constexpr Oid kBool = 16;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;
constexpr Oid kFloat4 = 700;
constexpr Oid kNumeric = 1700;  // SUM of BIGINT

template <class Number>
Cell number_in(std::string_view text) {
    Number number{};
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || stopped != end) throw BadColumn("a number beyond what we hold");
    return number;
}

}  // namespace

Oid oid_of(Kind kind) {
    switch (kind) {
        case Kind::integer:
            return kInt8;
        case Kind::real:
            return kFloat8;
        case Kind::text:
            return kText;
    }
    std::unreachable();
}

BoundArguments::BoundArguments(std::span<const Argument> args)
    : numbers_(args.size()), formats_(args.size(), 1) {
    values_.reserve(args.size());
    lengths_.reserve(args.size());
    for (std::size_t i = 0; i < args.size(); ++i) add(args[i].cell, numbers_[i]);
}

void BoundArguments::add(const Cell& cell, std::array<char, 8>& bytes) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) {
        values_.push_back(text->data() == nullptr ? "" : text->data());
        lengths_.push_back(static_cast<int>(text->size()));
        return;
    }
    if (std::holds_alternative<std::monostate>(cell)) {
        values_.push_back(nullptr);
        lengths_.push_back(0);
        return;
    }
    const auto* integer = std::get_if<std::int64_t>(&cell);
    const std::uint64_t bits =
        htobe64(integer != nullptr ? static_cast<std::uint64_t>(*integer)
                                   : std::bit_cast<std::uint64_t>(std::get<double>(cell)));
    std::memcpy(bytes.data(), &bits, bytes.size());
    values_.push_back(bytes.data());
    lengths_.push_back(static_cast<int>(bytes.size()));
}

Cell cell_at(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column) != 0) return {};
    const std::string_view text{PQgetvalue(result, row, column),
                                static_cast<std::size_t>(PQgetlength(result, row, column))};
    switch (PQftype(result, column)) {
        case kBool:
            return std::int64_t{text == "t"};
        case kInt2:
        case kInt4:
        case kInt8:
            return number_in<std::int64_t>(text);
        case kFloat4:
        case kFloat8:
            return number_in<double>(text);
        case kNumeric:
            if (text.find('.') == std::string_view::npos) return number_in<std::int64_t>(text);
            return number_in<double>(text);
        default:
            return text;
    }
}

}  // namespace mashang::sql
