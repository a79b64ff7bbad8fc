#include "platform/http/openapi.h"

#include <algorithm>
#include <array>
#include <boost/describe.hpp>
#include <map>
#include <set>
#include <stdexcept>

#include "platform/http/openapi_parts.h"
#include "platform/http/refusals.h"

namespace mashang::http {

namespace {

using boost::json::array;
using boost::json::object;

object responses_of(const Route& route, Components& components) {
    object responses;
    object success{{"description", "Done"}};
    if (!route.download_type.empty()) {
        object content;
        for_each_media_type(route.download_type, [&](std::string_view type) {
            content[type] = {{"schema", {{"type", "string"}, {"format", "binary"}}}};
        });
        success["content"] = std::move(content);
    } else if (!route.output.definition.empty()) {
        success["content"] = {
            {"application/json", {{"schema", components.reference(route.output)}}}};
    }
    responses[std::to_string(route.status)] = std::move(success);
    responses["default"] = {{"$ref", "#/components/responses/Problem"}};
    return responses;
}

array refusals_of(const Route& route) {
    std::set<std::string_view> codes;
    for (const Refusal* refusal : route.refusals) codes.insert(refusal->code);
    if (route.access.who != Who::anyone) {
        codes.insert(kSignInFirst.code);
        codes.insert(kNotForYou.code);
    }
    if (!route.access.scope.empty()) codes.insert(kScopeTooNarrow.code);
    if (route.access.level > 0) codes.insert(kAssuranceTooLow.code);
    if (route.kind == Kind::write && !route.cross_site) codes.insert(kOtherSite.code);
    array list;
    for (const std::string_view code : codes) list.emplace_back(code);
    return list;
}

object operation_of(const Route& route, Components& components) {
    object operation;
    operation["operationId"] = operation_id(route);
    operation["summary"] = route.summary;
    if (!route.tag.empty()) operation["tags"] = array{boost::json::string{route.tag}};
    if (array parameters = parameters_of(route, components); !parameters.empty()) {
        operation["parameters"] = std::move(parameters);
    }
    if (object body = request_body_of(route, components); !body.empty()) {
        operation["requestBody"] = std::move(body);
    }
    operation["responses"] = responses_of(route, components);
    const object by_token{{"app", array{boost::json::string{route.access.scope}}}};
    if (route.access.who == Who::app) {
        operation["security"] = array{by_token};
    } else if (route.access.who == Who::person && !route.access.scope.empty()) {
        operation["security"] = array{object{{"session", array{}}}, by_token};
    } else if (route.access.who != Who::anyone) {
        operation["security"] = array{object{{"session", array{}}}};
    } else {
        operation["security"] = array{};
    }
    operation["x-mashang-access"] = access_of(route.access);
    if (!route.clause.empty()) operation["x-mashang-clause"] = route.clause;
    if (array refusals = refusals_of(route); !refusals.empty()) {
        operation["x-mashang-refusals"] = std::move(refusals);
    }
    return operation;
}

std::vector<const Route*> sorted(const Routes& routes) {
    std::vector<const Route*> rows;
    rows.reserve(routes.size());
    for (const Route& route : routes) rows.push_back(&route);
    std::erase_if(rows, [](const Route* row) { return row->is_wire; });
    std::ranges::sort(rows, {}, [](const Route* row) { return std::pair{row->path, row->method}; });
    const auto twice = std::ranges::adjacent_find(rows, [](const Route* a, const Route* b) {
        return a->path == b->path && a->method == b->method;
    });
    if (twice != rows.end()) throw std::logic_error{"two routes at " + (*twice)->path};
    return rows;
}

void print_indented(std::string& out, const boost::json::value& value, std::size_t depth) {
    const auto new_line = [&out](std::size_t levels) {
        out += '\n';
        out.append(levels * 2, ' ');
    };
    const auto items = [&](auto begin, auto end, auto print_item) {
        for (auto item = begin; item != end; ++item) {
            if (item != begin) out += ',';
            new_line(depth + 1);
            print_item(*item);
        }
        if (begin != end) new_line(depth);
    };
    if (value.is_object()) {
        const object& members = value.get_object();
        out += '{';
        items(members.begin(), members.end(), [&](const boost::json::key_value_pair& member) {
            out += boost::json::serialize(boost::json::string{member.key()}) + ": ";
            print_indented(out, member.value(), depth + 1);
        });
        out += '}';
    } else if (value.is_array()) {
        const array& elements = value.get_array();
        out += '[';
        items(elements.begin(), elements.end(),
              [&](const boost::json::value& element) { print_indented(out, element, depth + 1); });
        out += ']';
    } else {
        out += boost::json::serialize(value);
    }
}

}  // namespace

object openapi_of(const Routes& routes, const OpenapiInfo& info) {
    Components components;
    object paths;
    for (const Route* route : sorted(routes)) {
        boost::json::value& path = paths[route->path];
        if (path.is_null()) path.emplace_object();
        std::string method{name_of(route->method)};
        std::ranges::transform(method, method.begin(),
                               [](char c) { return static_cast<char>(c + 32); });
        path.get_object()[method] = operation_of(*route, components);
    }
    object document;
    document["openapi"] = "3.1.0";
    document["info"] = {{"title", info.title}, {"version", info.version}};
    document["paths"] = std::move(paths);
    document["components"] = std::move(components).printed();
    return document;
}

std::string openapi_text(const Routes& routes, const OpenapiInfo& info) {
    std::string text;
    print_indented(text, openapi_of(routes, info), 0);
    text += '\n';
    return text;
}

}  // namespace mashang::http
