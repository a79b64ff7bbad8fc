#pragma once

// How a group of settings is declared:
//
//   struct Server {
//       std::string address = "127.0.0.1";
//       std::uint16_t port = 8080;
//
//       static constexpr config::About kAbout{"网络服务", "The network side"};
//       static constexpr std::array kSettings{
//           config::Setting{"address", "监听的地址", "The address to listen on"},
//           config::Setting{"port", "监听的端口", "The port to listen on", {1, 65535}}};
//   };
//   BOOST_DESCRIBE_STRUCT(Server, (), (address, port))
//
// A group may hold groups: [outbound.sms]. What no Setting documents does not compile.

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "platform/json/described.h"

namespace mashang::config {

struct About {
    std::string_view zh;
    std::string_view en;
};

struct Range {
    std::int64_t min = std::numeric_limits<std::int64_t>::min();
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
};

enum class Showing { open, secret };

/// What a setting means, for people. Units are said in its name.
struct Setting {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
    Range range = {};
    Showing showing = Showing::open;  ///< secret: its value is never printed
};

/// What an override from the environment, which is text, is turned into.
enum class Shape { boolean, number, text, list };

/// One setting with the place that it has among all: "outbound.sms.url",
/// "MASHANG_OUTBOUND_SMS_URL".
struct Leaf {
    std::string section;
    const Setting* setting;
    Shape shape;
    std::string allowed;  ///< names of an enum, or empty

    std::string key() const { return section + '.' + std::string{setting->name}; }
    std::string pointer() const;
    std::string variable() const;
};

struct Group {
    std::string section;
    About about;
    std::vector<Leaf> leaves;
};

namespace detail {

template <class T>
constexpr Shape shape_of() {
    if constexpr (json::Optional<T>) {
        return shape_of<typename T::value_type>();
    } else if constexpr (std::same_as<T, bool>) {
        return Shape::boolean;
    } else if constexpr (std::is_arithmetic_v<T>) {
        return Shape::number;
    } else if constexpr (json::Vector<T>) {
        return Shape::list;
    } else {
        return Shape::text;
    }
}

template <class T>
std::string allowed_of() {
    std::string allowed;
    if constexpr (json::DescribedEnum<T>) {
        for (const auto name : json::names_of<T>())
            (allowed += allowed.empty() ? "" : ", ") += name;
    }
    return allowed;
}

template <class G>
constexpr const Setting* find_setting(std::string_view name) {
    if constexpr (requires { G::kSettings; }) {
        for (const Setting& setting : G::kSettings) {
            if (setting.name == name) return &setting;
        }
    }
    return nullptr;
}

/// Appends the group at `section` and the groups in it. The whole has no section and no leaves.
template <class G>
void append_groups(std::vector<Group>& groups, const std::string& section) {
    const auto at = groups.size();
    if constexpr (requires { G::kAbout; }) groups.push_back({section, G::kAbout, {}});
    boost::mp11::mp_for_each<json::Members<G>>([&](auto descriptor) {
        using D = decltype(descriptor);
        using T = json::TypeOf<G, D>;
        if constexpr (json::DescribedStruct<T>) {
            static_assert(requires { T::kAbout; }, "a group of settings says what it is about");
            append_groups<T>(groups, section.empty() ? D::name : section + '.' + D::name);
        } else {
            static_assert(find_setting<G>(D::name) != nullptr, "every setting is documented");
            groups[at].leaves.push_back(
                {section, find_setting<G>(D::name), shape_of<T>(), allowed_of<T>()});
        }
    });
}

}  // namespace detail

/// All groups of the described struct `Settings`, in order of declaration.
template <class Settings>
std::vector<Group> groups_of() {
    std::vector<Group> groups;
    detail::append_groups<Settings>(groups, "");
    return groups;
}

}  // namespace mashang::config
