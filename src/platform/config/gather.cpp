// The TOML file and the environment, put over the defaults.

#include <fmt/format.h>

#include <toml++/toml.h>
#include <charconv>
#include <sstream>

#include "platform/config/config.h"
#include "platform/config/nearest.h"
#include "platform/config/refusals.h"

namespace mashang::config {
namespace {

using detail::Gathered;

constexpr std::size_t kLikelyTypo = 2;

boost::json::value plain_value(const toml::node& node) {
    if (const auto* text = node.as_string()) return boost::json::string{text->get()};
    if (const auto* number = node.as_integer()) return number->get();
    if (const auto* number = node.as_floating_point()) return number->get();
    if (const auto* truth = node.as_boolean()) return truth->get();
    std::ostringstream date_or_time;
    node.visit([&](const auto& value) { date_or_time << value; });
    return boost::json::string{date_or_time.str()};
}

/// Puts tables over tables, and anything else in the place of what is there.
void lay_over(boost::json::value& value, const toml::node& node, const std::string& pointer,
              const std::string& file, Gathered& gathered) {
    gathered.where[pointer] = fmt::format("{}:{}", file, node.source().begin.line);
    if (const auto* table = node.as_table()) {
        if (!value.is_object()) value = boost::json::object{};
        for (const auto& [key, member] : *table) {
            auto& place = value.get_object()[key.str()];
            lay_over(place, member, fmt::format("{}/{}", pointer, key.str()), file, gathered);
        }
    } else if (const auto* array = node.as_array()) {
        auto& elements = value.emplace_array();
        for (const auto& element : *array) {
            const auto at = fmt::format("{}/{}", pointer, elements.size());
            lay_over(elements.emplace_back(nullptr), element, at, file, gathered);
        }
    } else {
        value = plain_value(node);
    }
}

void lay_over_file(boost::json::value& values, const Sources& sources, Gathered& gathered) try {
    const toml::table table = toml::parse(sources.toml, sources.file);
    lay_over(values, table, "", sources.file, gathered);
} catch (const toml::parse_error& error) {
    const auto where = fmt::format("{}:{}", sources.file, error.source().begin.line);
    throw Faulty{{{where, "", &refusals::kSyntax, {{"reason", std::string{error.description()}}}}}};
}

/// The text as the shape wants it; a text that is none stays one and is refused later.
boost::json::value shaped(std::string_view text, Shape shape) {
    if (shape == Shape::boolean && (text == "true" || text == "false")) return text == "true";
    if (shape == Shape::number) {
        boost::json::error_code error;
        auto number = boost::json::parse(text, error);
        if (!error && number.is_number()) return number;
    }
    if (shape == Shape::list) {
        boost::json::array elements;
        while (!text.empty()) {
            const auto comma = std::min(text.find(','), text.size());
            elements.emplace_back(text.substr(0, comma));
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
        return elements;
    }
    return boost::json::string{text};
}

void lay_over_variable(boost::json::value& values, const Leaf& leaf, const std::string& text,
                       Gathered& gathered) {
    boost::json::value* place = &values;
    std::string_view rest = leaf.section;
    while (!rest.empty() && place->is_object()) {
        const auto dot = std::min(rest.find('.'), rest.size());
        place = &place->get_object()[rest.substr(0, dot)];
        rest.remove_prefix(std::min(dot + 1, rest.size()));
    }
    if (!place->is_object()) return;  // the file has nonsense there, which is refused
    place->get_object()[leaf.setting->name] = shaped(text, leaf.shape);
    gathered.where[leaf.pointer()] = leaf.variable();
}

/// A variable of ours that is nearly one of the known is a typo; others may belong to scripts.
void refuse_likely_typo(const std::string& name, const std::vector<std::string>& known,
                        Gathered& gathered) {
    const auto near = nearest(name, known);
    if (near.distance == 0 || near.distance > kLikelyTypo) return;
    gathered.problems.push_back({name, "", &refusals::kUnknown, {{"nearest", near.text}}});
}

}  // namespace

Gathered detail::gather(const std::vector<Group>& groups, boost::json::object defaults,
                        const Sources& sources) {
    Gathered gathered;
    boost::json::value values = std::move(defaults);
    lay_over_file(values, sources, gathered);
    std::vector<std::string> known;
    for (const Group& group : groups) {
        for (const Leaf& leaf : group.leaves) {
            known.push_back(leaf.variable());
            const auto found = sources.environment.find(known.back());
            if (found == sources.environment.end()) continue;
            lay_over_variable(values, leaf, found->second, gathered);
        }
    }
    for (const auto& [name, text] : sources.environment) refuse_likely_typo(name, known, gathered);
    gathered.values = std::move(values.get_object());
    return gathered;
}

}  // namespace mashang::config
