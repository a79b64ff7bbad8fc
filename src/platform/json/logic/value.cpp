#include "platform/json/logic/value.h"

#include <charconv>
#include <cmath>
#include <limits>

#include "platform/json/ecmascript.h"

namespace mashang::json::logic {
namespace {

using boost::json::kind;

double number_in(const boost::json::value& value) {
    if (value.is_int64()) return static_cast<double>(value.get_int64());
    if (value.is_uint64()) return static_cast<double>(value.get_uint64());
    return value.get_double();
}

/// The index that a property's name is: "0", "12"; nothing for "01" or "-1".
std::optional<std::size_t> index_of(std::string_view name) {
    std::size_t index = 0;
    const char* const end = name.data() + name.size();
    const auto [last, error] = std::from_chars(name.data(), end, index);
    const bool is_number = error == std::errc{} && last == end && !name.empty();
    if (!is_number || (name.size() > 1 && name.front() == '0')) return std::nullopt;
    return index;
}

Value property_of_text(std::string_view text, const std::string& name) {
    const std::u16string units = utf16_of(text);
    if (name == "length") return Value::of(static_cast<double>(units.size()));
    const auto index = index_of(name);
    if (!index || *index >= units.size()) return {};
    return Value::of(utf8_of(units.substr(*index, 1)));
}

}  // namespace

Value::Value(boost::json::value plain) : held_{std::move(plain)} {}
Value::Value(List list) : held_{std::make_shared<const List>(std::move(list))} {}
Value::Value(std::shared_ptr<const Reduction> reduction) : held_{std::move(reduction)} {}

Value Value::of(bool truth) {
    return Value{boost::json::value(truth)};
}
Value Value::of(double number) {
    return Value{boost::json::value(number)};
}
Value Value::of(std::string_view text) {
    return Value{boost::json::value(text)};
}
Value Value::at(const boost::json::value& data) {
    Value value;
    value.held_ = &data;
    return value;
}

const boost::json::value* Value::json() const {
    if (const auto* borrowed = std::get_if<const boost::json::value*>(&held_)) return *borrowed;
    return std::get_if<boost::json::value>(&held_);
}

Kind Value::kind() const {
    if (std::holds_alternative<std::monostate>(held_)) return Kind::undefined;
    if (std::holds_alternative<std::shared_ptr<const List>>(held_)) return Kind::list;
    const boost::json::value* const value = json();
    if (value == nullptr) return Kind::object;
    switch (value->kind()) {
        case kind::null:
            return Kind::null;
        case kind::bool_:
            return Kind::boolean;
        case kind::int64:
        case kind::uint64:
        case kind::double_:
            return Kind::number;
        case kind::string:
            return Kind::text;
        case kind::array:
            return Kind::list;
        case kind::object:
            return Kind::object;
    }
    return Kind::undefined;
}

bool Value::boolean() const {
    return json()->get_bool();
}
double Value::number() const {
    return number_in(*json());
}
std::string_view Value::text() const {
    return json()->get_string();
}

std::size_t Value::size() const {
    const auto* list = std::get_if<std::shared_ptr<const List>>(&held_);
    return list != nullptr ? (*list)->size() : json()->get_array().size();
}

Value Value::element(std::size_t index) const {
    const auto* list = std::get_if<std::shared_ptr<const List>>(&held_);
    return list != nullptr ? (**list)[index] : Value::at(json()->get_array()[index]);
}

Value Value::property(const std::string& name) const {
    switch (kind()) {
        case Kind::text:
            return property_of_text(text(), name);
        case Kind::list: {
            if (name == "length") return Value::of(static_cast<double>(size()));
            const auto index = index_of(name);
            return index && *index < size() ? element(*index) : Value{};
        }
        case Kind::object: {
            if (const auto* reduction = std::get_if<std::shared_ptr<const Reduction>>(&held_)) {
                if (name == "current") return (*reduction)->current;
                return name == "accumulator" ? (*reduction)->accumulator : Value{};
            }
            const auto* member = json()->get_object().if_contains(name);
            return member != nullptr ? Value::at(*member) : Value{};
        }
        case Kind::undefined:
        case Kind::null:
        case Kind::boolean:
        case Kind::number:
            return {};
    }
    return {};
}

const void* Value::identity() const {
    if (const auto* list = std::get_if<std::shared_ptr<const List>>(&held_)) return list->get();
    if (const auto* reduction = std::get_if<std::shared_ptr<const Reduction>>(&held_)) {
        return reduction->get();
    }
    return json();
}

bool Value::is_same_reference(const Value& other) const {
    return identity() == other.identity();
}

boost::json::value Value::plain() const {
    if (const auto* list = std::get_if<std::shared_ptr<const List>>(&held_)) {
        boost::json::array array;
        for (const Value& element : **list) array.push_back(element.plain());
        return array;
    }
    if (const auto* reduction = std::get_if<std::shared_ptr<const Reduction>>(&held_)) {
        return boost::json::object{{"current", (*reduction)->current.plain()},
                                   {"accumulator", (*reduction)->accumulator.plain()}};
    }
    const boost::json::value* const value = json();
    return value != nullptr ? *value : boost::json::value{};
}

bool is_truthy(const Value& value) {
    switch (value.kind()) {
        case Kind::undefined:
        case Kind::null:
            return false;
        case Kind::boolean:
            return value.boolean();
        case Kind::number:
            return value.number() != 0 && !std::isnan(value.number());
        case Kind::text:
            return !value.text().empty();
        case Kind::list:
            return value.size() > 0;
        case Kind::object:
            return true;
    }
    return false;
}

std::string text_of(const Value& value) {
    switch (value.kind()) {
        case Kind::undefined:
            return "undefined";
        case Kind::null:
            return "null";
        case Kind::boolean:
            return value.boolean() ? "true" : "false";
        case Kind::number:
            return text_of_number(value.number());
        case Kind::text:
            return std::string{value.text()};
        case Kind::list: {
            std::string joined;
            for (std::size_t i = 0; i < value.size(); ++i) {
                if (i > 0) joined += ',';
                const Value element = value.element(i);
                if (!element.is_nothing()) joined += text_of(element);
            }
            return joined;
        }
        case Kind::object:
            return "[object Object]";
    }
    return {};
}

bool is_strictly_equal(const Value& one, const Value& other) {
    if (one.kind() != other.kind()) return false;
    switch (one.kind()) {
        case Kind::undefined:
        case Kind::null:
            return true;
        case Kind::boolean:
            return one.boolean() == other.boolean();
        case Kind::number:
            return one.number() == other.number();
        case Kind::text:
            return one.text() == other.text();
        case Kind::list:
        case Kind::object:
            return one.is_same_reference(other);
    }
    return false;
}

bool is_loosely_equal(const Value& one, const Value& other) {
    if (one.kind() == other.kind()) return is_strictly_equal(one, other);
    if (one.is_nothing() || other.is_nothing()) return one.is_nothing() && other.is_nothing();
    const auto is_reference = [](const Value& value) {
        return value.is(Kind::list) || value.is(Kind::object);
    };
    if (is_reference(one) && is_reference(other)) return false;
    // A truth becomes a number before anything else does, a list a text before it is compared.
    if (one.is(Kind::boolean)) return is_loosely_equal(Value::of(number_of(one)), other);
    if (other.is(Kind::boolean)) return is_loosely_equal(one, Value::of(number_of(other)));
    if (is_reference(one)) return is_loosely_equal(Value::of(text_of(one)), other);
    if (is_reference(other)) return is_loosely_equal(one, Value::of(text_of(other)));
    return number_of(one) == number_of(other);
}

namespace {

bool is_compared_as_text(const Value& value) {
    return value.is(Kind::text) || value.is(Kind::list) || value.is(Kind::object);
}

}  // namespace

bool is_less(const Value& one, const Value& other) {
    if (is_compared_as_text(one) && is_compared_as_text(other)) {
        return utf16_of(text_of(one)) < utf16_of(text_of(other));
    }
    return number_of(one) < number_of(other);
}

bool is_at_most(const Value& one, const Value& other) {
    if (is_compared_as_text(one) && is_compared_as_text(other)) {
        return utf16_of(text_of(one)) <= utf16_of(text_of(other));
    }
    return number_of(one) <= number_of(other);
}

}  // namespace mashang::json::logic
