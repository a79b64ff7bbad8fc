#include "platform/json/logic/logic.h"

#include "platform/json/logic/operations.h"
#include "platform/json/logic/value.h"

namespace mashang::json::logic {
namespace {

namespace json = boost::json;

struct Stopped {
    Failure failure;
};

/// Carries one rule out. Stops by an exception that does not leave `evaluate`.
class Evaluation {
  public:
    explicit Evaluation(const Limits& limits) : limits_{limits} {}

    Value apply(const json::value& rule, const Value& data) {
        const Level level{*this};
        if (rule.is_array()) return list_of(rule.get_array(), data);
        const bool is_operation = rule.is_object() && rule.get_object().size() == 1;
        if (!is_operation) return Value::at(rule);
        const auto& [name, written] = *rule.get_object().begin();
        const Operands operands{written};
        if (name == "if" || name == "?:") return choice(operands, data);
        if (name == "and" || name == "or") return chain(name == "and", operands, data);
        if (name == "filter") return filtered(operands, data);
        if (name == "map") return mapped(operands, data);
        if (name == "reduce") return reduced(operands, data);
        if (name == "all") return Value::of(all(operands, data));
        if (name == "some") return Value::of(some(operands, data));
        if (name == "none") return Value::of(!some(operands, data));
        return plain(name, operands, data);
    }

  private:
    /// Counts a step, and how deep it is.
    class Level {
      public:
        explicit Level(Evaluation& of) : of_{of} {
            if (++of_.depth_ > of_.limits_.max_depth) throw Stopped{Failure::too_deep};
            if (++of_.steps_ > of_.limits_.max_steps) throw Stopped{Failure::too_long};
        }
        ~Level() { --of_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        Evaluation& of_;
    };

    /// What stands behind an operation: a list, or one alone.
    class Operands {
      public:
        explicit Operands(const json::value& written)
            : list_{written.is_array() ? &written.get_array() : nullptr}, one_{&written} {}

        std::size_t size() const { return list_ != nullptr ? list_->size() : 1; }
        /// Null when there are fewer.
        const json::value* at(std::size_t i) const {
            if (i >= size()) return nullptr;
            return list_ != nullptr ? &(*list_)[i] : one_;
        }

      private:
        const json::array* list_;
        const json::value* one_;
    };

    Value apply_to(const json::value* rule, const Value& data) {
        return rule != nullptr ? apply(*rule, data) : Value{};
    }

    Value list_of(const json::array& rules, const Value& data) {
        List list;
        for (const json::value& rule : rules) list.push_back(apply(rule, data));
        spend(list.size() * sizeof(Value));
        return Value{std::move(list)};
    }

    Value choice(const Operands& of, const Value& data) {
        std::size_t i = 0;
        for (; i + 1 < of.size(); i += 2) {
            if (is_truthy(apply(*of.at(i), data))) return apply(*of.at(i + 1), data);
        }
        return of.size() == i + 1 ? apply(*of.at(i), data) : Value{json::value(nullptr)};
    }

    /// "and": the first that is false, or the last; "or": the first that is true.
    Value chain(bool until, const Operands& of, const Value& data) {
        Value current;
        for (std::size_t i = 0; i < of.size(); ++i) {
            current = apply(*of.at(i), data);
            if (is_truthy(current) != until) break;
        }
        return current;
    }

    Value filtered(const Operands& of, const Value& data) {
        const Value list = apply_to(of.at(0), data);
        List kept;
        if (!list.is(Kind::list)) return Value{std::move(kept)};
        for (std::size_t i = 0; i < list.size(); ++i) {
            Value element = list.element(i);
            if (is_truthy(apply_to(of.at(1), element))) kept.push_back(std::move(element));
        }
        spend(kept.size() * sizeof(Value));
        return Value{std::move(kept)};
    }

    Value mapped(const Operands& of, const Value& data) {
        const Value list = apply_to(of.at(0), data);
        List made;
        if (!list.is(Kind::list)) return Value{std::move(made)};
        for (std::size_t i = 0; i < list.size(); ++i) {
            made.push_back(apply_to(of.at(1), list.element(i)));
        }
        spend(made.size() * sizeof(Value));
        return Value{std::move(made)};
    }

    Value reduced(const Operands& of, const Value& data) {
        const Value list = apply_to(of.at(0), data);
        Value accumulator =
            of.at(2) != nullptr ? apply(*of.at(2), data) : Value{json::value(nullptr)};
        if (!list.is(Kind::list)) return accumulator;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const Value scope{
                std::make_shared<const Reduction>(list.element(i), std::move(accumulator))};
            accumulator = apply_to(of.at(1), scope);
        }
        return accumulator;
    }

    /// Of nothing is not all true.
    bool all(const Operands& of, const Value& data) {
        const Value list = apply_to(of.at(0), data);
        if (!list.is(Kind::list) || list.size() == 0) return false;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (!is_truthy(apply_to(of.at(1), list.element(i)))) return false;
        }
        return true;
    }

    bool some(const Operands& of, const Value& data) {
        const Value list = apply_to(of.at(0), data);
        if (!list.is(Kind::list)) return false;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (is_truthy(apply_to(of.at(1), list.element(i)))) return true;
        }
        return false;
    }

    Value plain(std::string_view name, const Operands& of, const Value& data) {
        std::vector<Value> values;
        for (std::size_t i = 0; i < of.size(); ++i) values.push_back(apply(*of.at(i), data));
        const Operation operation = find_operation(name);
        if (operation == nullptr) throw Stopped{Failure::unknown_operation};
        const auto answer = operation(Arguments{std::move(values)}, data);
        if (!answer) throw Stopped{Failure::not_evaluable};
        if (answer->is(Kind::text)) spend(answer->text().size());
        if (answer->is(Kind::list)) spend(answer->size() * sizeof(Value));
        return *answer;
    }

    void spend(std::size_t bytes) {
        bytes_ += bytes;
        if (bytes_ > limits_.max_bytes) throw Stopped{Failure::too_large};
    }

    const Limits& limits_;
    std::size_t depth_ = 0;
    std::size_t steps_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace

Result evaluate(const json::value& rule, const json::value& data, const Limits& limits) {
    try {
        return {.value = Evaluation{limits}.apply(rule, Value::at(data)).plain()};
    } catch (const Stopped& stopped) {
        return {.value = nullptr, .failure = stopped.failure};
    }
}

bool is_truthy(const json::value& value) {
    return is_truthy(Value::at(value));
}

}  // namespace mashang::json::logic
