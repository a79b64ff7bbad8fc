#include "contexts/cases/decision_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/citizen_id.h"
#include "base/mobile_number.h"
#include "base/split.h"
#include "contexts/cases/instant_store.h"
#include "contexts/identity/api.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

struct Words {
    std::string zh, en;
};

/// Of what is known of a person, the words; of anything else its own name.
Words words_of_known(std::string_view name) {
    struct Row {
        std::string_view name, zh, en;
    };
    static constexpr std::array kRows{Row{"name", "姓名", "Name"},
                                      Row{"citizen_id", "公民身份号码", "Citizen id"},
                                      Row{"mobile", "手机号码", "Mobile"},
                                      Row{"sex", "性别", "Sex"},
                                      Row{"birth_date", "出生日期", "Date of birth"},
                                      Row{"ethnicity", "民族", "Ethnicity"},
                                      Row{"address", "住址", "Address"},
                                      Row{"age", "年龄", "Age"}};
    const auto* const row = std::ranges::find(kRows, name, &Row::name);
    if (row == kRows.end()) return {std::string{name}, std::string{name}};
    return {"实名信息：" + std::string{row->zh}, "Known: " + std::string{row->en}};
}

/// Of a field in a group or in rows the outer one is named.
Words words_of_field(const json::object& form, std::string_view name) {
    const json::object& fields = catalogue::properties_of(form);
    const auto* const field = fields.if_contains(name.substr(0, name.find('.')));
    if (field == nullptr || !field->is_object()) return {std::string{name}, std::string{name}};
    return {std::string{catalogue::text_in(field->get_object(), "title")},
            std::string{catalogue::text_in(field->get_object(), "x-title-en")}};
}

/// "m2.face.有效期止"
Words words_of_material(const catalogue::Item& item, std::string_view name) {
    const auto path = split(name, '.');
    const auto material = std::ranges::find_if(item.materials, [&](const catalogue::Material& one) {
        return path.front() == "m" + std::to_string(one.seq);
    });
    std::string of = material != item.materials.end() ? material->name : std::string{path.front()};
    if (path.size() < 2) return {of, of};
    const std::string_view what = path.back();
    if (what == "found") return {of + "：由登记机关提供", of + ": from its register"};
    if (what == "issued_on") return {of + "：签发日期", of + ": issued on"};
    return {of + "：" + std::string{what}, of + ": " + std::string{what}};
}

/// Whether the fact says who somebody is or where she lives, by its name.
bool is_of_identity(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kWords{
        "address", "住址", "地址", "name", "姓名", "citizen_id",
        "mobile",  "电话", "号码", "编号", "户号", "ethnicity"};
    return std::ranges::any_of(kWords,
                               [&](std::string_view word) { return name.find(word) != name.npos; });
}

/// Masked as it is elsewhere; what has no mask of its own is only said to be there.
std::string masked(std::string_view name, const std::string& text) {
    if (const auto number = CitizenId::parse(text)) return number->masked();
    if (const auto mobile = MobileNumber::parse(text)) return mobile->masked();
    if (!is_of_identity(name)) return text;
    const bool is_name = name.ends_with("name") || name.ends_with("姓名");
    const auto person = is_name ? identity::PersonName::parse(text) : std::nullopt;
    return person ? person->masked() : "***";
}

std::string text_of(std::string_view name, const json::value& value) {
    constexpr std::size_t kMost = 200;
    switch (value.kind()) {
        case json::kind::null:
            return "";
        case json::kind::string: {
            const std::string text{value.get_string()};
            return text.size() <= kMost ? masked(name, text) : "***";
        }
        case json::kind::bool_:
            return value.get_bool() ? "✓" : "✗";
        case json::kind::array:
            return fmt::format("× {}", value.get_array().size());
        case json::kind::object:
            return "…";
        case json::kind::int64:
        case json::kind::uint64:
        case json::kind::double_:
            return json::serialize(value);
    }
    return "";
}

json::object known_facts(sql::Tx& tx, const Parts& parts, const Case& of) {
    json::object known;
    for (const auto& [name, value] : known_of_person(tx, parts, of)) known[name] = value;
    const auto birth = Date::parse(catalogue::text_in(known, "birth_date"));
    if (birth) known["age"] = age_on(*birth, parts.clock.now().date());
    return known;
}

/// Of one that the register gave: what it told of it. Else only that it did not.
json::object given_facts(sql::Tx& tx, const Parts& parts, const Case& of,
                         const CaseMaterial& material) {
    if (material.state != MaterialState::from_register) return {{"found", false}};
    json::object facts =
        InstantStore{parts.store}.register_facts_of(tx, of, material.seq).value_or(json::object{});
    facts["found"] = true;
    return facts;
}

}  // namespace

int age_on(Date birth, Date today) {
    const bool is_before_birthday =
        std::pair{today.month(), today.day()} < std::pair{birth.month(), birth.day()};
    return today.year() - birth.year() - (is_before_birthday ? 1 : 0);
}

json::object decision_facts(sql::Tx& tx, const Parts& parts, const Dossier& dossier) {
    json::object given;
    for (const CaseMaterial& material : dossier.materials) {
        given["m" + std::to_string(material.seq)] = given_facts(tx, parts, dossier.of, material);
    }
    return {{"form", dossier.form},
            {"known", known_facts(tx, parts, dossier.of)},
            {"from_register", std::move(given)},
            {"today", parts.clock.now().date().text()}};
}

TellFact teller_of(const catalogue::Item& item) {
    return [&item](std::string_view name, const json::value& value) -> LookedAt {
        const auto dot = std::min(name.find('.'), name.size());
        const std::string_view of = name.substr(0, dot);
        const std::string_view rest = name.substr(std::min(dot + 1, name.size()));
        Words words{std::string{name}, std::string{name}};
        if (name == "today") words = {"今天", "Today"};
        if (of == "known") words = words_of_known(rest);
        if (of == "form") words = words_of_field(*item.form, rest);
        if (of == "from_register") words = words_of_material(item, rest);
        return {std::move(words.zh), std::move(words.en), text_of(name, value)};
    };
}

}  // namespace mashang::cases
