// Forms of every item, filled in well and badly: each field has the fault that was put into it.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "contexts/cases/refusals.h"
#include "contexts/cases/rules.h"
#include "contexts/catalogue/form.h"
#include "contexts/catalogue/testing.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using Faults = std::map<std::string, const Refusal*>;

const catalogue::Catalogue& real() {
    static const auto kCatalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    return *kCatalogue;
}

std::string text(const json::object& rule, const char* name) {
    const auto* value = rule.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

/// A value that its field takes.
std::string good_value(const json::object& rule) {
    const std::string format = text(rule, "format");
    if (format == "citizen-id") return "350102199003071234";
    if (format == "uscc") return "91350100M000100Y43";
    if (format == "mobile") return "13800138000";
    if (format == "date") return "2018-09-30";
    return "鼓楼区东街1号";
}

/// How a field is filled in.
enum class Kind { good, absent, empty, number, null, control, too_long, malformed, changed };

struct Filled {
    std::optional<json::value> value;
    const Refusal* drafting = nullptr;
    const Refusal* complete = nullptr;
};

Filled fill(Kind kind, const json::object& rule, bool required, const json::value* known) {
    const auto most = rule.at("maxLength").to_number<std::size_t>();
    const std::string good = known != nullptr ? std::string{known->as_string()} : good_value(rule);
    const Refusal* missing = required ? &refusals::kFieldMissing : nullptr;
    const Refusal* wrong = &refusals::kFieldWrong;
    switch (kind) {
        case Kind::good:
            return {json::string{good}};
        case Kind::absent:
            return {std::nullopt, nullptr, missing};
        case Kind::empty:
            return {json::string{}, nullptr, missing};
        case Kind::number:
            return {json::value(13800138000), wrong, wrong};
        case Kind::null:
            return {json::value(nullptr), wrong, wrong};
        case Kind::control:
            return {json::string{"a\x1b[2Jb"}, wrong, wrong};
        case Kind::too_long: {
            std::string long_one;
            for (std::size_t i = 0; i <= most; ++i) long_one += "长";
            return {json::string{long_one}, &refusals::kFieldTooLong, &refusals::kFieldTooLong};
        }
        case Kind::malformed:
            if (text(rule, "format").empty() || known != nullptr) return {json::string{good}};
            return {json::string{"12-34"}, nullptr, wrong};
        case Kind::changed:
            if (known == nullptr || !rule.contains("readOnly")) return {json::string{good}};
            return {json::string{good + "x"}, &refusals::kFieldFixed, &refusals::kFieldFixed};
    }
    return {};
}

/// An item's form filled in at random, and what is to be found in it.
struct Attempt {
    json::object schema, form, known;
    Faults drafting, complete;
};

Attempt any_form() {
    Attempt made;
    const auto& items = real().items();
    made.schema = catalogue::form_schema(items[*rc::gen::inRange<std::size_t>(0, items.size())]);
    const auto& required = made.schema.at("required").as_array();
    for (const auto& [key, rule] : made.schema.at("properties").as_object()) {
        const json::object& field = rule.as_object();
        if (field.contains("x-known") && *rc::gen::arbitrary<bool>()) {
            made.known[key] = good_value(field);
        }
        const bool is_required = std::ranges::any_of(
            required, [&](const auto& name) { return name.as_string() == key; });
        const auto kind = static_cast<Kind>(*rc::gen::inRange(0, 9));
        Filled filled = fill(kind, field, is_required, made.known.if_contains(key));
        const std::string pointer = "/form/" + std::string{key};
        if (filled.value) made.form[key] = *filled.value;
        if (filled.drafting != nullptr) made.drafting[pointer] = filled.drafting;
        if (filled.complete != nullptr) made.complete[pointer] = filled.complete;
    }
    return made;
}

Faults found(const std::vector<Fault>& faults) {
    Faults by_pointer;
    for (const Fault& fault : faults) {
        RC_ASSERT(by_pointer.emplace(fault.pointer, fault.refusal).second);
    }
    return by_pointer;
}

RC_GTEST_PROP(FormProperty, each_field_has_the_fault_that_was_put_into_it_and_no_other, ()) {
    const Attempt made = any_form();
    RC_ASSERT(found(check_form(made.schema, made.form, made.known, Stage::drafting, "/form")) ==
              made.drafting);
    RC_ASSERT(found(check_form(made.schema, made.form, made.known, Stage::complete, "/form")) ==
              made.complete);
}

RC_GTEST_PROP(FormProperty, a_field_that_the_form_has_not_is_named_by_a_pointer_that_finds_it,
              (const std::map<std::string, bool>& strays)) {
    Attempt made = any_form();
    for (const auto& [name, value] : strays) {
        if (!made.schema.at("properties").as_object().contains(name)) made.form[name] = value;
    }
    const json::value request = json::object{{"form", made.form}};
    std::size_t unknown = 0;
    for (const Fault& fault :
         check_form(made.schema, made.form, made.known, Stage::drafting, "/form")) {
        boost::system::error_code error;
        RC_ASSERT(request.find_pointer(fault.pointer, error) != nullptr);
        unknown += fault.refusal == &refusals::kFieldUnknown ? 1 : 0;
    }
    std::size_t wanted = 0;
    for (const auto& [name, value] : made.form) {
        wanted += made.schema.at("properties").as_object().contains(name) ? 0 : 1;
    }
    RC_ASSERT(unknown == wanted);
}

/// Anything that JSON can hold, three deep.
rc::Gen<json::value> any_value(int depth) {
    const auto plain = rc::gen::oneOf(
        rc::gen::map(rc::gen::arbitrary<std::string>(),
                     [](const std::string& s) { return json::value(s); }),
        rc::gen::map(rc::gen::arbitrary<std::int64_t>(),
                     [](std::int64_t n) { return json::value(n); }),
        rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return json::value(b); }),
        rc::gen::just(json::value(nullptr)));
    if (depth == 0) return plain;
    const auto list =
        rc::gen::map(rc::gen::container<std::vector<json::value>>(any_value(depth - 1)),
                     [](const std::vector<json::value>& all) {
                         return json::value(json::array(all.begin(), all.end()));
                     });
    return rc::gen::oneOf(plain, list);
}

RC_GTEST_PROP(FormProperty,
              whatever_is_sent_is_answered_and_what_is_sound_complete_is_sound_drafted, ()) {
    Attempt made = any_form();
    for (auto& [key, value] : made.form) {
        if (*rc::gen::arbitrary<bool>()) value = *any_value(2);
    }
    const Faults drafting =
        found(check_form(made.schema, made.form, made.known, Stage::drafting, "/form"));
    const Faults complete =
        found(check_form(made.schema, made.form, made.known, Stage::complete, "/form"));
    for (const auto& [pointer, refusal] : drafting) RC_ASSERT(complete.at(pointer) == refusal);
    for (const auto& [key, value] : made.form) {
        const bool is_kept = !drafting.contains("/form/" + std::string{key});
        RC_ASSERT(!is_kept || value.is_string());
    }
}

TEST(Form, ValuesOfASoundFormAreTextsOfTheirLength) {
    const json::object schema = catalogue::form_schema(*real().find_item("GA003"));
    json::object form;
    const auto faults_of = [&](const std::string& address) {
        form["address"] = address;
        return found(check_form(schema, form, {}, Stage::drafting, ""));
    };
    std::string most;
    for (int i = 0; i < 200; ++i) most += "路";
    EXPECT_TRUE(faults_of(most).empty());
    EXPECT_EQ(faults_of(most + "路"), (Faults{{"/address", &refusals::kFieldTooLong}}));
    EXPECT_TRUE(faults_of("一行\n两行\t三").empty());
    for (const char* control : {"\x01", "\x7f", "\u0085"}) {
        EXPECT_EQ(faults_of(control), (Faults{{"/address", &refusals::kFieldWrong}}));
    }
    EXPECT_EQ(faults_of(std::string{"a\0b", 3}), (Faults{{"/address", &refusals::kFieldWrong}}));
    EXPECT_EQ(faults_of("\xc3"), (Faults{{"/address", &refusals::kFieldWrong}}));
}

}  // namespace
}  // namespace mashang::cases
