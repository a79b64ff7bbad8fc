#include "platform/json/logic/operations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "platform/json/ecmascript.h"

namespace mashang::json::logic {
namespace {

using Answer = std::optional<Value>;

Answer loosely_equal(const Arguments& of, const Value&) {
    return Value::of(is_loosely_equal(of[0], of[1]));
}
Answer strictly_equal(const Arguments& of, const Value&) {
    return Value::of(is_strictly_equal(of[0], of[1]));
}
Answer loosely_unequal(const Arguments& of, const Value&) {
    return Value::of(!is_loosely_equal(of[0], of[1]));
}
Answer strictly_unequal(const Arguments& of, const Value&) {
    return Value::of(!is_strictly_equal(of[0], of[1]));
}

Answer greater(const Arguments& of, const Value&) {
    return Value::of(is_less(of[1], of[0]));
}
Answer at_least(const Arguments& of, const Value&) {
    return Value::of(is_at_most(of[1], of[0]));
}
/// Of three: whether the second lies between.
Answer less(const Arguments& of, const Value&) {
    const bool is_between = of[2].is(Kind::undefined) || is_less(of[1], of[2]);
    return Value::of(is_less(of[0], of[1]) && is_between);
}
Answer at_most(const Arguments& of, const Value&) {
    const bool is_between = of[2].is(Kind::undefined) || is_at_most(of[1], of[2]);
    return Value::of(is_at_most(of[0], of[1]) && is_between);
}

Answer truth(const Arguments& of, const Value&) {
    return Value::of(is_truthy(of[0]));
}
Answer negation(const Arguments& of, const Value&) {
    return Value::of(!is_truthy(of[0]));
}

Answer remainder(const Arguments& of, const Value&) {
    return Value::of(std::fmod(number_of(of[0]), number_of(of[1])));
}
Answer quotient(const Arguments& of, const Value&) {
    return Value::of(number_of(of[0]) / number_of(of[1]));
}
Answer difference(const Arguments& of, const Value&) {
    if (of[1].is(Kind::undefined)) return Value::of(-number_of(of[0]));
    return Value::of(number_of(of[0]) - number_of(of[1]));
}
Answer sum(const Arguments& of, const Value&) {
    double total = 0;
    for (const Value& value : of.all()) total += leading_number_of(value);
    return Value::of(total);
}
/// One factor is given back as it is; there is no product of none.
Answer product(const Arguments& of, const Value&) {
    if (of.size() < 2) return of.size() == 0 ? Answer{} : of[0];
    double total = 1;
    for (const Value& value : of.all()) total *= leading_number_of(value);
    return Value::of(total);
}

template <class Better>
double extreme(const Arguments& of, double start, Better better) {
    double found = start;
    for (const Value& value : of.all()) {
        const double number = number_of(value);
        if (std::isnan(number)) return number;
        if (better(number, found)) found = number;
    }
    return found;
}
Answer least(const Arguments& of, const Value&) {
    return Value::of(extreme(of, std::numeric_limits<double>::infinity(), std::less<>{}));
}
Answer most(const Arguments& of, const Value&) {
    return Value::of(extreme(of, -std::numeric_limits<double>::infinity(), std::greater<>{}));
}

Answer in(const Arguments& of, const Value&) {
    const Value where = of[1];
    if (where.is(Kind::text)) {
        const bool holds = !where.text().empty() && where.text().contains(text_of(of[0]));
        return Value::of(holds);
    }
    if (!where.is(Kind::list)) return Value::of(false);
    for (std::size_t i = 0; i < where.size(); ++i) {
        if (is_strictly_equal(where.element(i), of[0])) return Value::of(true);
    }
    return Value::of(false);
}

Answer concatenation(const Arguments& of, const Value&) {
    std::string text;
    for (const Value& value : of.all()) {
        if (!value.is_nothing()) text += text_of(value);
    }
    return Value::of(std::move(text));
}

/// String.prototype.substr: a negative start counts from the end; no length is all the rest.
std::u16string cut(const std::u16string& text, double start, std::optional<double> length) {
    const auto size = static_cast<double>(text.size());
    const double begin = start < 0 ? std::max(size + start, 0.0) : std::min(start, size);
    const double most = size - begin;
    const double count = std::clamp(length.value_or(most), 0.0, most);
    return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(count));
}

Answer substring(const Arguments& of, const Value&) {
    const std::u16string source = utf16_of(text_of(of[0]));
    const double start = integer_of(of[1]);
    const Value end = of[2];
    if (end.is(Kind::undefined)) return Value::of(utf8_of(cut(source, start, std::nullopt)));
    if (!is_less(end, Value::of(0.0)))
        return Value::of(utf8_of(cut(source, start, integer_of(end))));
    // A negative length leaves that many out at the end; one that is a text is written behind the
    // number.
    const std::u16string rest = cut(source, start, std::nullopt);
    const auto size = static_cast<double>(rest.size());
    const bool is_added = end.is(Kind::number) || end.is(Kind::boolean) || end.is_nothing();
    const Value length = is_added ? Value::of(size + number_of(end))
                                  : Value::of(text_of(Value::of(size)) + text_of(end));
    return Value::of(utf8_of(cut(rest, 0, integer_of(length))));
}

Answer merged(const Arguments& of, const Value&) {
    List all;
    for (const Value& value : of.all()) {
        if (!value.is(Kind::list)) {
            all.push_back(value);
            continue;
        }
        for (std::size_t i = 0; i < value.size(); ++i) all.push_back(value.element(i));
    }
    return Value{std::move(all)};
}

/// "a.b.0": members of members. What is not there is the second argument, or null.
Answer variable(const Arguments& of, const Value& data) {
    const Value path = of[0];
    if (path.is_nothing() || (path.is(Kind::text) && path.text().empty())) return data;
    Value otherwise = of[1].is(Kind::undefined) ? Value{boost::json::value(nullptr)} : of[1];
    const std::string text = text_of(path);
    Value found = data;
    for (std::size_t begin = 0; begin <= text.size();) {
        if (found.is_nothing()) return otherwise;
        const std::size_t end = std::min(text.find('.', begin), text.size());
        found = found.property(text.substr(begin, end - begin));
        if (found.is(Kind::undefined)) return otherwise;
        begin = end + 1;
    }
    return found;
}

bool is_missing(const Value& key, const Value& data) {
    std::vector<Value> path{key};
    if (key.is(Kind::list)) {
        path.clear();
        for (std::size_t i = 0; i < key.size(); ++i) path.push_back(key.element(i));
    }
    const Value value = *variable(Arguments{std::move(path)}, data);
    return value.is(Kind::null) || (value.is(Kind::text) && value.text().empty());
}

Answer missing(const Arguments& of, const Value& data) {
    List keys = of.all();
    if (const Value list = of[0]; list.is(Kind::list)) {
        keys.clear();
        for (std::size_t i = 0; i < list.size(); ++i) keys.push_back(list.element(i));
    }
    std::erase_if(keys, [&](const Value& key) { return !is_missing(key, data); });
    return Value{std::move(keys)};
}

/// Those that are missing, unless as many as are needed are there.
Answer missing_some(const Arguments& of, const Value& data) {
    const Value options = of[1];
    if (!options.is(Kind::list)) return std::nullopt;
    std::vector<Value> keys;
    for (std::size_t i = 0; i < options.size(); ++i) keys.push_back(options.element(i));
    const Value wanting = *missing(Arguments{std::move(keys)}, data);
    const auto there = static_cast<double>(options.size()) - static_cast<double>(wanting.size());
    const bool is_enough = is_at_most(of[0], Value::of(there));
    return is_enough ? Value{List{}} : wanting;
}

}  // namespace

Operation find_operation(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Operation>, 24> kOperations{{
        {"==", loosely_equal},
        {"===", strictly_equal},
        {"!=", loosely_unequal},
        {"!==", strictly_unequal},
        {">", greater},
        {">=", at_least},
        {"<", less},
        {"<=", at_most},
        {"!!", truth},
        {"!", negation},
        {"%", remainder},
        {"/", quotient},
        {"-", difference},
        {"+", sum},
        {"*", product},
        {"min", least},
        {"max", most},
        {"in", in},
        {"cat", concatenation},
        {"substr", substring},
        {"merge", merged},
        {"var", variable},
        {"missing", missing},
        {"missing_some", missing_some},
    }};
    for (const auto& [known, operation] : kOperations) {
        if (known == name) return operation;
    }
    return nullptr;
}

}  // namespace mashang::json::logic
