#pragma once

// How a result becomes structs: members by name, found once per query.

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
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
        return load_members(cells, boost::mp11::mp_rename<MembersOf<Row>, boost::mp11::mp_list>{});
    }

  private:
    template <class Descriptor>
    using TypeOf = std::remove_cvref_t<decltype(std::declval<Row&>().*Descriptor::pointer)>;

    /// Value types need no empty state: members are loaded first, the row is made of them.
    template <class... Descriptors>
    Row load_members(std::span<const Cell> cells, boost::mp11::mp_list<Descriptors...>) const {
        std::size_t next = 0;
        std::tuple<TypeOf<Descriptors>...> members{load_member<Descriptors>(cells, next++)...};
        return std::apply(
            [](auto&... loaded) {
                if constexpr (std::default_initializable<Row>) {
                    Row row{};
                    ((row.*Descriptors::pointer = std::move(loaded)), ...);
                    return row;
                } else {
                    return Row{std::move(loaded)...};
                }
            },
            members);
    }

    template <class Descriptor>
    TypeOf<Descriptor> load_member(std::span<const Cell> cells, std::size_t member) const {
        try {
            return Column<TypeOf<Descriptor>>::load(cells[places_[member]]);
        } catch (const BadColumn& fault) {
            rethrow_naming(Descriptor::name, fault);
        }
    }

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
