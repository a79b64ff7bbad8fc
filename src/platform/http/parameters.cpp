#include "platform/http/parameters.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace mashang::http {

namespace {

[[noreturn]] void bad_template(std::string_view path) {
    throw std::logic_error{"not a path template: " + std::string{path}};
}

template <class Number>
void shape_number(boost::json::value& value, std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size()) value = number;
}

boost::json::array split(std::string_view text) {
    boost::json::array parts;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        parts.emplace_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return parts;
}

}  // namespace

std::vector<std::string> names_in_path(std::string_view path) {
    if (!path.starts_with('/')) bad_template(path);
    std::vector<std::string> names;
    std::string_view rest = path.substr(1);
    for (bool more = true; more;) {
        const auto slash = rest.find('/');
        more = slash != std::string_view::npos;
        const std::string_view segment = rest.substr(0, slash);
        if (segment.empty() && path != "/") bad_template(path);
        const bool named = segment.starts_with('{') && segment.ends_with('}') && segment.size() > 2;
        if (!named && segment.find_first_of("{}") != std::string_view::npos) bad_template(path);
        if (named) {
            std::string name{segment.substr(1, segment.size() - 2)};
            if (std::ranges::find(names, name) != names.end()) bad_template(path);
            names.push_back(std::move(name));
        }
        if (more) rest.remove_prefix(slash + 1);
    }
    return names;
}

void shape_in_place(boost::json::object& members, const Parameter& parameter) {
    const auto member = members.find(parameter.name);
    if (member == members.end() || !member->value().is_string()) return;
    const std::string text{member->value().get_string()};
    boost::json::value& value = member->value();
    switch (parameter.shape) {
        case Parameter::Shape::text:
            return;
        case Parameter::Shape::integer:
            return shape_number<std::int64_t>(value, text);
        case Parameter::Shape::number:
            return shape_number<double>(value, text);
        case Parameter::Shape::boolean:
            if (text == "true" || text == "false") value = text == "true";
            return;
        case Parameter::Shape::list:
            value = split(text);
            return;
    }
}

}  // namespace mashang::http
