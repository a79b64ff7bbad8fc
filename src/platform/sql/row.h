#pragma once

// How a result becomes structs: members by name, found once per query.

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/column.h"

namespace mashang::sql {

/// Receives the rows of a result. `columns` comes once, before the first row and also when there is
/// none.
class RowReader {
  public:
    virtual ~RowReader() = default;
    virtual void columns(std::span<const std::string_view> names) = 0;
    virtual bool row(std::span<const Cell> cells) = 0;  ///< false: no more rows, please
};

/// For each of `members` the index of the column of that name. Throws BadColumn, naming it, for a
/// member without a column, a column without a member, and a name that comes twice.
void match_columns(std::span<const std::string_view> members,
                   std::span<const std::string_view> names, std::span<std::size_t> places);

/// Throws BadColumn saying which column of the row it was.
[[noreturn]] void rethrow_naming(std::string_view column, const BadColumn& fault);

template <class Row>
using MembersOf = boost::describe::describe_members<Row, boost::describe::mod_public |
                                                             boost::describe::mod_inherited>;

template <class Row>
constexpr auto member_names() {
    return []<class... M>(boost::mp11::mp_list<M...>) {
        return std::array<std::string_view, sizeof...(M)>{std::string_view{M::name}...};
    }(boost::mp11::mp_rename<MembersOf<Row>, boost::mp11::mp_list>{});
}

/// A row that is a described struct, or a single value.
template <class Row>
class RowShape {
  public:
    void columns(std::span<const std::string_view> names) {
        static constexpr auto kMembers = member_names<Row>();
        match_columns(kMembers, names, places_);
    }
    Row load(std::span<const Cell> cells) const {
        Row row{};
        std::size_t member = 0;
        try {
            boost::mp11::mp_for_each<MembersOf<Row>>([&](auto descriptor) {
                auto& target = row.*descriptor.pointer;
                using Type = std::remove_reference_t<decltype(target)>;
                target = Column<Type>::load(cells[places_[member]]);
                ++member;
            });
        } catch (const BadColumn& fault) {
            rethrow_naming(member_names<Row>()[member], fault);
        }
        return row;
    }

  private:
    std::array<std::size_t, boost::mp11::mp_size<MembersOf<Row>>::value> places_{};
};

template <Storable Row>
class RowShape<Row> {
  public:
    void columns(std::span<const std::string_view> names) {
        if (names.size() != 1) throw BadColumn("a single value needs a result of one column");
    }
    Row load(std::span<const Cell> cells) const { return Column<Row>::load(cells[0]); }
};

/// Collects rows of a shape, at most `limit`.
template <class Row>
class RowCollector final : public RowReader {
  public:
    explicit RowCollector(std::size_t limit) : limit_{limit} {}
    void columns(std::span<const std::string_view> names) override { shape_.columns(names); }
    bool row(std::span<const Cell> cells) override {
        rows.push_back(shape_.load(cells));
        return rows.size() < limit_;
    }

    std::vector<Row> rows;

  private:
    RowShape<Row> shape_;
    std::size_t limit_;
};

}  // namespace mashang::sql
