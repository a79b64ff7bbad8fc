#include "platform/json/logic/rule_check.h"

#include <algorithm>
#include <array>
#include <optional>

#include "platform/json/logic/operations.h"
#include "platform/json/reader.h"

namespace mashang::json::logic {
namespace {

namespace json = boost::json;

constexpr std::size_t kAny = kMostRuleNodes;

struct Arity {
    std::string_view operation;
    std::size_t least, most;
};
constexpr std::array kArities{
    Arity{"var", 1, 2},      Arity{"missing", 1, kAny}, Arity{"missing_some", 2, 2},
    Arity{"if", 2, kAny},    Arity{"?:", 2, kAny},      Arity{"==", 2, 2},
    Arity{"===", 2, 2},      Arity{"!=", 2, 2},         Arity{"!==", 2, 2},
    Arity{"!", 1, 1},        Arity{"!!", 1, 1},         Arity{"or", 1, kAny},
    Arity{"and", 1, kAny},   Arity{">", 2, 2},          Arity{">=", 2, 2},
    Arity{"<", 2, 3},        Arity{"<=", 2, 3},         Arity{"max", 1, kAny},
    Arity{"min", 1, kAny},   Arity{"+", 1, kAny},       Arity{"-", 1, 2},
    Arity{"*", 2, kAny},     Arity{"/", 2, 2},          Arity{"%", 2, 2},
    Arity{"map", 2, 2},      Arity{"filter", 2, 2},     Arity{"reduce", 3, 3},
    Arity{"all", 2, 2},      Arity{"none", 2, 2},       Arity{"some", 2, 2},
    Arity{"merge", 1, kAny}, Arity{"in", 2, 2},         Arity{"cat", 1, kAny},
    Arity{"substr", 2, 3},
};

const Arity* find_arity(std::string_view operation) {
    const auto* const found = std::ranges::find(kArities, operation, &Arity::operation);
    return found != kArities.end() ? found : nullptr;
}

bool is_over_elements(std::string_view operation) {
    constexpr std::array<std::string_view, 6> kThem{"map", "filter", "reduce",
                                                    "all", "none",   "some"};
    return std::ranges::find(kThem, operation) != kThem.end();
}

/// What a rule sees from where it stands, and what that is called from the top; nothing: it is not
/// known what.
struct Scope {
    Variables variables;
    std::optional<std::string> name = "";
};

bool is_index(std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

/// The node at a path; null when there is none.
const Variables* find(const Variables& from, std::string_view path) {
    static const Variables kPlain;
    const Variables* at = &from;
    bool is_among_elements = from.is_list;
    while (!path.empty()) {
        if (at->is_open) return at;
        const auto end = std::min(path.find('.'), path.size());
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (is_among_elements) {
            if (part == "length") return path.empty() ? &kPlain : nullptr;
            if (!is_index(part)) return nullptr;
            is_among_elements = false;
            continue;
        }
        const auto member = at->members.find(std::string{part});
        if (member == at->members.end()) return nullptr;
        at = &member->second;
        is_among_elements = at->is_list;
    }
    return at;
}

class Reading {
  public:
    void read(const json::value& rule, const Scope& scope, const Place& place, std::size_t depth) {
        if (++nodes_ == kMostRuleNodes) fault(place, RuleFaultKind::too_large);
        if (nodes_ >= kMostRuleNodes) return;
        if (rule.is_array()) {
            for (std::size_t i = 0; i < rule.get_array().size(); ++i) {
                read(rule.get_array()[i], scope, place.element(i), depth);
            }
        } else if (rule.is_object()) {
            read_operation(rule.get_object(), scope, place, depth + 1);
        }
    }

    RuleReading result;

  private:
    void fault(const Place& place, RuleFaultKind kind, std::string_view word = {}) {
        result.faults.push_back({place.pointer(), kind, std::string{word}});
    }

    void read_operation(const json::object& rule, const Scope& scope, const Place& place,
                        std::size_t depth) {
        if (depth > kMostRuleDepth) return fault(place, RuleFaultKind::too_deep);
        const bool is_one = rule.size() == 1;
        const std::string_view name = is_one ? std::string_view{rule.begin()->key()} : "";
        const Arity* const arity = find_arity(name);
        if (arity == nullptr) return fault(place, RuleFaultKind::unknown_operation, name);
        const json::value& written = rule.begin()->value();
        const Place at = place.member(name);
        const std::size_t count = written.is_array() ? written.get_array().size() : 1;
        if (count < arity->least || count > arity->most) {
            return fault(place, RuleFaultKind::wrong_count, name);
        }
        if (name == "var") return read_variable(written, scope, at, depth);
        if (name == "missing" || name == "missing_some") return read_names(written, scope, at);
        if (is_over_elements(name)) return read_over(name, written.get_array(), scope, at, depth);
        read(written, scope, at, depth);
    }

    void read_variable(const json::value& written, const Scope& scope, const Place& place,
                       std::size_t depth) {
        const bool is_list = written.is_array();
        const json::value& path = is_list ? written.get_array()[0] : written;
        const Place first = place.element(0);
        read_name(path, scope, is_list ? first : place);
        if (!is_list || written.get_array().size() < 2) return;
        read(written.get_array()[1], scope, place.element(1), depth);
    }

    void read_name(const json::value& path, const Scope& scope, const Place& place) {
        if (path.is_object() || path.is_array()) return fault(place, RuleFaultKind::not_constant);
        const std::string name = path.is_string() ? std::string{path.get_string()}
                                 : path.is_null() ? std::string{}
                                                  : json::serialize(path);
        if (find(scope.variables, name) == nullptr) {
            return fault(place, RuleFaultKind::unknown_variable, name);
        }
        if (!scope.name) return;
        result.reads.push_back(scope.name->empty() ? name
                               : name.empty()      ? *scope.name
                                                   : *scope.name + "." + name);
    }

    /// Of "missing" and, behind their number, of "missing_some".
    void read_names(const json::value& written, const Scope& scope, const Place& place) {
        if (!written.is_array()) {
            if (!written.is_number()) read_name(written, scope, place);
            return;
        }
        for (std::size_t i = 0; i < written.get_array().size(); ++i) {
            const json::value& one = written.get_array()[i];
            const Place at = place.element(i);
            if (one.is_array()) {
                read_names(one, scope, at);
            } else if (!one.is_number()) {
                read_name(one, scope, at);
            }
        }
    }

    void read_over(std::string_view name, const json::array& written, const Scope& scope,
                   const Place& place, std::size_t depth) {
        read(written[0], scope, place.element(0), depth);
        Scope inner = elements_of(written[0], scope);
        if (name == "reduce") {
            Variables both;
            both.members["current"] = std::move(inner.variables);
            both.members["accumulator"] = Variables{.is_open = true};
            inner = {.variables = std::move(both), .name = std::nullopt};
            read(written[2], scope, place.element(2), depth);
        }
        read(written[1], inner, place.element(1), depth);
    }

    /// What a rule over elements sees; of a list that is reckoned nothing is known.
    static Scope elements_of(const json::value& list, const Scope& scope) {
        Scope unknown{.variables = {.is_open = true}, .name = std::nullopt};
        const auto* const variable =
            list.is_object() ? list.get_object().if_contains("var") : nullptr;
        if (variable == nullptr || !variable->is_string()) return unknown;
        const std::string path{variable->get_string()};
        const Variables* const node = find(scope.variables, path);
        if (node == nullptr || !node->is_list) return unknown;
        Scope inner{.variables = {.members = node->members}, .name = scope.name};
        if (inner.name) inner.name = inner.name->empty() ? path : *inner.name + "." + path;
        return inner;
    }

    std::size_t nodes_ = 0;
};

}  // namespace

RuleReading read_rule(const json::value& rule, const Variables& variables) {
    Reading reading;
    reading.read(rule, {.variables = variables}, Place{}, 0);
    return std::move(reading.result);
}

}  // namespace mashang::json::logic
