#pragma once

// The values that a rule reckons with, as ECMAScript has them: two lists are the same when they are
// one list, there is something beside null that is not there at all, and everything can be turned
// into everything.

#include <boost/json.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mashang::json::logic {

class Value;
using List = std::vector<Value>;

/// What `reduce` lets its rule see.
struct Reduction;

enum class Kind { undefined, null, boolean, number, text, list, object };

/// Looks into the data and the rule, which must outlive it; owns what was reckoned.
class Value {
  public:
    Value() = default;  ///< undefined
    explicit Value(boost::json::value plain);
    explicit Value(List list);
    explicit Value(std::shared_ptr<const Reduction> reduction);
    static Value of(bool truth);
    static Value of(double number);
    static Value of(std::string_view text);
    /// Borrowed: lists and objects of the data keep their identity.
    static Value at(const boost::json::value& data);

    Kind kind() const;
    bool is(Kind wanted) const { return kind() == wanted; }
    /// Null and undefined.
    bool is_nothing() const { return is(Kind::null) || is(Kind::undefined); }

    bool boolean() const;           ///< of Kind::boolean
    double number() const;          ///< of Kind::number
    std::string_view text() const;  ///< of Kind::text

    std::size_t size() const;                ///< of Kind::list
    Value element(std::size_t index) const;  ///< of Kind::list

    /// What `value[name]` is: a member, an element, a character, a "length".
    Value property(const std::string& name) const;

    /// Whether both are one list or one object.
    bool is_same_reference(const Value& other) const;

    /// As JSON: undefined is null, numbers that JSON does not have stay doubles.
    boost::json::value plain() const;

  private:
    const boost::json::value* json() const;
    const void* identity() const;

    std::variant<std::monostate, const boost::json::value*, boost::json::value,
                 std::shared_ptr<const List>, std::shared_ptr<const Reduction>>
        held_;
};

struct Reduction {
    Value current, accumulator;
};

/// "!!value", but that an empty list is false.
bool is_truthy(const Value& value);
std::string text_of(const Value& value);       ///< String(value)
double number_of(const Value& value);          ///< Number(value)
double leading_number_of(const Value& value);  ///< parseFloat(value)
/// What stands in an index or a length: NaN is 0, the fraction is cut off.
double integer_of(const Value& value);

bool is_strictly_equal(const Value& one, const Value& other);  ///< ===
bool is_loosely_equal(const Value& one, const Value& other);   ///< ==
bool is_less(const Value& one, const Value& other);            ///< <
bool is_at_most(const Value& one, const Value& other);         ///< <=

}  // namespace mashang::json::logic
