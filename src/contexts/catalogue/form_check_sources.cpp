#include <algorithm>
#include <array>

#include "base/enum_names.h"
#include "contexts/catalogue/form.h"
#include "contexts/catalogue/form_check.h"
#include "contexts/catalogue/form_parts.h"
#include "contexts/catalogue/form_refusals.h"
#include "contexts/catalogue/form_source.h"
#include "platform/json/reader.h"

namespace mashang::catalogue {
namespace {

namespace json = boost::json;
using mashang::json::Place;

/// What a field may not ask because it is known: by its words.
struct KnownWords {
    std::string_view words;
    std::string_view supplier;
};
constexpr std::array kAccountWords{
    KnownWords{"姓名", "账户"},     KnownWords{"性别", "账户"},
    KnownWords{"民族", "账户"},     KnownWords{"出生日期", "账户"},
    KnownWords{"住址", "账户"},     KnownWords{"户籍地址", "账户"},
    KnownWords{"联系地址", "账户"}, KnownWords{"公民身份号码", "账户"},
    KnownWords{"身份证号", "账户"}, KnownWords{"身份证号码", "账户"},
    KnownWords{"联系电话", "账户"}, KnownWords{"手机号码", "账户"}};

/// The words without whose they are: "申请人姓名" is the account's name.
std::string_view of_applicant(std::string_view title) {
    for (const std::string_view who : {"申请人的", "申请人", "本人"}) {
        if (title.starts_with(who)) return title.substr(who.size());
    }
    return title;
}

/// That sources are there, and that nothing is asked which has one.
class SourceCheck {
  public:
    SourceCheck(const ItemContent& content, const Catalogue& catalogue, std::vector<Fault>& faults)
        : content_{content}, catalogue_{catalogue}, faults_{faults} {}

    void run(const json::object& definition) {
        const Place top;
        const Place at = top.member("properties");
        for (const auto& [name, part] : properties_of(definition)) {
            if (!part.is_object()) continue;
            const Place here = at.member(name);
            check_part(part.get_object(), here);
            const bool is_rows = kind_of(part.get_object()) == PartKind::rows;
            const Place items = here.member("items");
            const Place inner = (is_rows ? items : here).member("properties");
            for (const auto& [inner_name, field] : properties_of(part.get_object())) {
                const bool has_source =
                    field.is_object() && (field.get_object().contains("x-known") ||
                                          field.get_object().contains("x-source"));
                if (has_source) fault(inner.member(inner_name), refusals::kFormSource);
            }
        }
    }

  private:
    void fault(const Place& place, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({place.pointer(), &refusal, std::move(facts)});
    }

    void check_part(const json::object& part, const Place& place) {
        if (text_in(part, "format") == "file") return check_material(part, place);
        check_left_out(part, place.member("x-leaves-out"));
        const bool is_known = part.contains("x-known");
        const bool is_sourced = part.contains("x-source");
        if (is_known && !enumerator_of<Known>(text_in(part, "x-known"))) {
            fault(place.member("x-known"), refusals::kFormSource);
        }
        if (is_sourced) check_source(part, place.member("x-source"));
        const bool may_have = text_in(part, "type") == "string" && !(is_known && is_sourced);
        if ((is_known || is_sourced) && !may_have) fault(place, refusals::kFormSource);
        if (part.contains("readOnly") && !is_known && !is_of_register(part)) {
            fault(place.member("readOnly"), refusals::kFormSource);
        }
        if (!is_known && !is_sourced) check_asked(part, place);
    }

    static bool is_of_register(const json::object& part) {
        const std::string_view from = text_in(object_in(part, "x-source"), "from");
        return from == "licence" || from == "resource";
    }

    /// Of an earlier case of hers: {"from": "case", "item": "GA003", "field": "address"}; or of a
    /// register (form_source.h).
    void check_source(const json::object& part, const Place& place) {
        if (is_of_register(part)) return check_register(part, place);
        const json::object& source = object_in(part, "x-source");
        const bool is_there = text_in(source, "from") == "case" &&
                              catalogue_.find_item(text_in(source, "item")) != nullptr &&
                              !text_in(source, "field").empty();
        if (!is_there) fault(place, refusals::kFormSource);
    }

    /// What it tells is a text of the field's kind, a day for a day; no choice of ours, since a
    /// register has its own words.
    void check_register(const json::object& part, const Place& place) {
        const auto source = find_register_source(part, catalogue_);
        if (!source) return fault(place, refusals::kFormSource);
        const std::string_view format = text_in(part, "format");
        const std::string& type = source->attribute->type;
        const bool fits = format.empty() || (format == "date" && type == "date") ||
                          (format == "citizen-id" && type == "idno") ||
                          (format == "uscc" && type == "uscc");
        if (!fits || part.contains("enum")) fault(place, refusals::kFormSource);
    }

    void check_material(const json::object& part, const Place& place) {
        const auto* const number = part.if_contains("x-material");
        const std::int64_t seq = number != nullptr && number->is_int64() ? number->get_int64() : 0;
        const auto count = static_cast<std::int64_t>(content_.materials.size());
        const bool is_asked =
            seq >= 1 && seq <= count &&
            content_.materials[static_cast<std::size_t>(seq - 1)].form == MaterialForm::electronic;
        if (is_asked) return;
        fault(place.member("x-material"), refusals::kFormMaterial,
              {{"value", std::to_string(seq)}});
    }

    /// Whatever is left out by an answer is a material of the item.
    void check_left_out(const json::object& part, const Place& place) {
        const auto count = static_cast<std::int64_t>(content_.materials.size());
        for (const auto& [answer, left_out] : object_in(part, "x-leaves-out")) {
            const Place numbers = place.member(answer);
            if (!left_out.is_array()) continue;
            for (std::size_t i = 0; i < left_out.get_array().size(); ++i) {
                const json::value& seq = left_out.get_array()[i];
                if (!seq.is_int64() || seq.get_int64() <= count) continue;
                fault(numbers.element(i), refusals::kFormMaterial,
                      {{"value", std::to_string(seq.get_int64())}});
            }
        }
    }

    /// Of the applicant herself, and of what a licence states that the item fetches anyway.
    void check_asked(const json::object& part, const Place& place) {
        if (kind_of(part) != PartKind::field) return;
        const std::string_view title = of_applicant(text_in(part, "title"));
        std::string supplier;
        for (const KnownWords& known : kAccountWords) {
            if (known.words == title) supplier = known.supplier;
        }
        for (const MaterialContent& material : content_.materials) {
            const auto* const type = material.licence_type
                                         ? catalogue_.find_licence_type(*material.licence_type)
                                         : nullptr;
            if (type == nullptr) continue;
            const bool states_it = std::ranges::find(type->attributes, title, &Attribute::name) !=
                                   type->attributes.end();
            if (states_it) supplier = type->name;
        }
        if (supplier.empty()) return;
        fault(place, refusals::kFormAsksKnown,
              {{"value", std::string{title}}, {"supplier", supplier}});
    }

    const ItemContent& content_;
    const Catalogue& catalogue_;
    std::vector<Fault>& faults_;
};

}  // namespace

void check_form_sources(const json::object& definition, const ItemContent& content,
                        const Catalogue& catalogue, std::vector<Fault>& faults) {
    SourceCheck{content, catalogue, faults}.run(definition);
}

}  // namespace mashang::catalogue
