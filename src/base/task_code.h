#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/fixed_code.h"
#include "base/uscc.h"

namespace mashang {

/// The level at which an item is carried out (行使层级), by its digit in the code.
enum class ExerciseLevel { nation = 1, province, city, county, township, village };

/// The code of a service item (基本编码, GB/T 39554.1), the same at every office: 2 digits of
/// region
/// ("00" for the nation's directory, or a province), 2 of item type, 2 of department, 3 of the main
/// item, 3 of the sub-item ("000" for none). Which types and departments there are is a matter of
/// dictionaries.
class BasicCode : public FixedCode<BasicCode, 12> {
  public:
    static Checked<BasicCode> check(std::string_view digits);
    static std::optional<BasicCode> parse(std::string_view digits) {
        return value_of(check(digits));
    }

    std::string_view region() const { return view().substr(0, 2); }
    std::string_view item_type() const { return view().substr(2, 2); }
    std::string_view department() const { return view().substr(4, 2); }
    std::string_view main_item() const { return view().substr(6, 3); }
    std::string_view sub_item() const { return view().substr(9, 3); }

  private:
    friend class TaskCode;
    using FixedCode::FixedCode;
};

/// The code of an item as one body carries it out (实施编码, GB/T 39554.1): the body's USCC, the
/// level, the basic code. Two bodies with the same item differ in the first 19 characters only.
class TaskCode : public FixedCode<TaskCode, 31> {
  public:
    static TaskCode make(const Uscc& body, ExerciseLevel level, const BasicCode& item);
    static Checked<TaskCode> check(std::string_view text);
    static std::optional<TaskCode> parse(std::string_view text) { return value_of(check(text)); }

    Uscc body() const;
    ExerciseLevel level() const;
    BasicCode item() const;

  private:
    using FixedCode::FixedCode;
};

}  // namespace mashang
