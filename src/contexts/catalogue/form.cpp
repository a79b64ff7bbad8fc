#include "contexts/catalogue/form.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/enum_names.h"

namespace mashang::catalogue {
namespace {

namespace json = boost::json;

constexpr std::string_view kCaseKind = "case_kind";

struct FieldOptions {
    bool required = false;
    bool read_only = false;
    std::optional<Known> known = {};
    std::string_view format = {};
    int max_length = 100;
};

/// Puts a form together, field by field.
class Form {
  public:
    /// What is added from here on stands under this heading.
    void begin(std::string_view zh, std::string_view en) {
        layout_.push_back(
            json::object{{"title", zh}, {"x-title-en", en}, {"fields", json::array{}}});
    }

    void add(std::string_view key, std::string_view zh, std::string_view en,
             const FieldOptions& options) {
        if (properties_.contains(key)) return;
        json::object field{{"type", "string"}, {"title", zh}, {"x-title-en", en}};
        field["maxLength"] = options.max_length;
        if (!options.format.empty()) field["format"] = options.format;
        if (options.known) field["x-known"] = name_of_enumerator(*options.known);
        if (options.read_only) field["readOnly"] = true;
        if (options.required) {
            field["minLength"] = 1;
            required_.emplace_back(key);
        }
        properties_[key] = std::move(field);
        layout_.back().at("fields").as_array().emplace_back(key);
    }

    json::object schema() && {
        std::erase_if(layout_, [](const json::value& section) {
            return section.at("fields").as_array().empty();
        });
        return {{"$schema", "http://json-schema.org/draft-07/schema#"},
                {"type", "object"},
                {"additionalProperties", false},
                {"properties", std::move(properties_)},
                {"required", std::move(required_)},
                {"x-layout", json::array(layout_.begin(), layout_.end())}};
    }

  private:
    json::object properties_;
    json::array required_;
    std::vector<json::value> layout_;
};

bool is_for(std::span<const Audience> audiences, Audience audience) {
    return std::ranges::find(audiences, audience) != audiences.end();
}

void add_applicant(Form& form, std::span<const Audience> audiences) {
    form.begin("申请人", "Applicant");
    form.add("applicant_name", "申请人姓名", "Applicant's name",
             {.required = true, .read_only = true, .known = Known::name});
    form.add(
        "applicant_citizen_id", "公民身份号码", "Citizen id",
        {.required = true, .read_only = true, .known = Known::citizen_id, .format = "citizen-id"});
    form.add("mobile", "联系电话", "Mobile",
             {.required = true, .known = Known::mobile, .format = "mobile"});
    form.add("address", "联系地址", "Address",
             {.required = true, .known = Known::address, .max_length = 200});
    const bool for_legal_persons_only = !is_for(audiences, Audience::person);
    if (!is_for(audiences, Audience::legal_person)) return;
    form.add("organisation_name", "单位名称", "Organisation", {.required = for_legal_persons_only});
    form.add("organisation_uscc", "统一社会信用代码", "Unified social credit code",
             {.required = for_legal_persons_only, .format = "uscc"});
}

/// Words by which a licence's attribute is known to be set by the office, not told by the
/// applicant.
bool is_set_by_office(const Attribute& attribute) {
    constexpr std::array<std::string_view, 17> kWords{
        "编号", "证号", "号码", "代码", "发证", "颁发", "签发", "登记", "机关",
        "有效", "期限", "照片", "状态", "等级", "批准", "结论", "备注"};
    if (attribute.type == "image" || attribute.type == "list") return true;
    return std::ranges::any_of(kWords, [&](std::string_view word) {
        return attribute.name.find(word) != attribute.name.npos;
    });
}

std::optional<Known> known_of(std::string_view attribute) {
    constexpr std::array<std::pair<std::string_view, Known>, 6> kKnown{{
        {"姓名", Known::name},
        {"性别", Known::sex},
        {"民族", Known::ethnicity},
        {"出生日期", Known::birth_date},
        {"住址", Known::address},
        {"公民身份号码", Known::citizen_id},
    }};
    for (const auto& [name, known] : kKnown) {
        if (name == attribute) return known;
    }
    return std::nullopt;
}

void add_result_facts(Form& form, const LicenceType* result) {
    if (result == nullptr) return;
    form.begin("申请内容", "What is applied for");
    for (const Attribute& attribute : result->attributes) {
        const auto known = known_of(attribute.name);
        const bool is_asked_already =
            known == Known::name || known == Known::citizen_id || known == Known::address;
        if (is_asked_already || (!known && is_set_by_office(attribute))) continue;
        form.add(attribute.name, attribute.name, attribute.name,
                 {.known = known, .format = attribute.type == "date" ? "date" : ""});
    }
}

/// The numbers of the item's materials that the case does not take.
json::array left_out_by(const VariantContent& variant, const Item& item) {
    json::array left_out;
    for (const Material& material : item.materials) {
        const auto taken = std::ranges::find(variant.materials, material.seq);
        if (taken == variant.materials.end()) left_out.emplace_back(material.seq);
    }
    return left_out;
}

json::object case_question(const Item& item) {
    json::array names, titles;
    json::object leaves_out;
    for (const VariantContent& variant : item.content->variants) {
        names.emplace_back(variant.name.text());
        titles.emplace_back(variant.name.text());
        leaves_out[variant.name.text()] = left_out_by(variant, item);
    }
    return {{"type", "string"},
            {"title", "办理情形"},
            {"x-title-en", "Your case"},
            {"enum", std::move(names)},
            {"x-enum-titles", titles},
            {"x-enum-titles-en", titles},
            {"x-leaves-out", std::move(leaves_out)}};
}

}  // namespace

json::object form_of(const Item& item) {
    json::object schema = form_schema(item);
    if (item.content == nullptr || item.content->variants.empty()) return schema;
    schema.at("properties").as_object()[kCaseKind] = case_question(item);
    json::array layout{json::object{
        {"title", "办理情形"}, {"x-title-en", "Your case"}, {"fields", json::array{kCaseKind}}}};
    for (json::value& section : schema.at("x-layout").as_array()) {
        layout.push_back(std::move(section));
    }
    schema["x-layout"] = std::move(layout);
    return schema;
}

json::object form_schema(const Item& item) {
    return form_schema(item.audiences, item.result_licence);
}

json::object form_schema(std::span<const Audience> audiences, const LicenceType* result) {
    Form form;
    add_applicant(form, audiences);
    add_result_facts(form, result);
    form.begin("其他", "Anything else");
    form.add("remarks", "补充说明", "Remarks", {.max_length = 500});
    return std::move(form).schema();
}

}  // namespace mashang::catalogue
