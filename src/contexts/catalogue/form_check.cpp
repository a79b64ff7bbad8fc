#include "contexts/catalogue/form_check.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "contexts/catalogue/form_parts.h"
#include "contexts/catalogue/form_refusals.h"
#include "platform/json/reader.h"
#include "platform/json/text.h"

namespace mashang::catalogue {
namespace {

namespace json = boost::json;
using mashang::json::Place;

constexpr std::size_t kMostWords = 100;
constexpr std::size_t kMostHelp = 500;
constexpr std::size_t kMostChoices = 100;
constexpr std::size_t kMostName = 40;
constexpr std::string_view kRow = "row";

/// "a_field": what stands in rules and pointers.
bool is_name(std::string_view name) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    return !name.empty() && name.size() <= kMostName && is_small(name.front()) && name != kRow &&
           std::ranges::all_of(
               name, [&](char c) { return is_small(c) || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_one_of(std::string_view value, std::span<const std::string_view> list) {
    return std::ranges::find(list, value) != list.end();
}

constexpr std::array<std::string_view, 9> kTopKeywords{
    "$schema", "type",      "additionalProperties", "properties", "required", "x-layout", "x-rules",
    "title",   "x-title-en"};
constexpr std::array<std::string_view, 21> kPartKeywords{
    "type",        "title",         "x-title-en", "description",      "x-description-en",
    "format",      "enum",          "minLength",  "maxLength",        "minimum",
    "maximum",     "readOnly",      "x-known",    "x-source",         "x-material",
    "x-widget",    "x-enum-titles", "properties", "x-enum-titles-en", "required",
    "x-leaves-out"};
constexpr std::array<std::string_view, 5> kGroupKeywords{"items", "minItems", "maxItems",
                                                         "additionalProperties", "uniqueItems"};
constexpr std::array<std::string_view, 7> kFormats{"citizen-id", "uscc", "mobile",   "date",
                                                   "division",   "file", "signature"};
constexpr std::array<std::string_view, 4> kFieldTypes{"string", "number", "integer", "boolean"};

/// How a definition is written, part by part.
class WritingCheck {
  public:
    WritingCheck(const json::object& definition, std::vector<Fault>& faults)
        : definition_{definition}, faults_{faults} {}

    void run() {
        const Place top;
        check_keywords(definition_, top, kTopKeywords, {});
        if (text_in(definition_, "type") != "object") fault(top.member("type"), kShape);
        const Place properties = top.member("properties");
        if (object_in(definition_, "properties").empty()) fault(properties, kShape);
        check_parts(definition_, top, true);
        check_layout(top.member("x-layout"));
        check_form_rules(definition_, faults_);
    }

  private:
    static constexpr const Refusal& kShape = refusals::kFormShape;

    void fault(const Place& place, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({place.pointer(), &refusal, std::move(facts)});
    }

    void check_keywords(const json::object& object, const Place& place,
                        std::span<const std::string_view> known,
                        std::span<const std::string_view> more) {
        for (const auto& [key, value] : object) {
            if (is_one_of(key, known) || is_one_of(key, more)) continue;
            fault(place.member(key), refusals::kFormKeyword, {{"value", std::string{key}}});
        }
    }

    void check_words(const json::object& of, const Place& place, std::string_view name,
                     std::size_t most) {
        const std::string_view text = text_in(of, name);
        if (mashang::json::tidied(text).empty() ||
            mashang::json::fault_of_text(text, 1, most) != nullptr) {
            fault(place.member(name), refusals::kFormWordsMissing);
        }
    }

    /// Help is in both languages or in none.
    void check_help(const json::object& of, const Place& place) {
        if (!of.contains("description") && !of.contains("x-description-en")) return;
        check_words(of, place, "description", kMostHelp);
        check_words(of, place, "x-description-en", kMostHelp);
    }

    void check_parts(const json::object& whole, const Place& place, bool is_top) {
        const Place at = place.member("properties");
        const json::object& parts = object_in(whole, "properties");
        if (parts.size() > kMostParts) fault_limit(at, 1, kMostParts);
        for (const auto& [name, part] : parts) {
            const Place here = at.member(name);
            if (!is_name(name)) fault(here, refusals::kFormName);
            if (part.is_object()) {
                check_part(part.get_object(), here, is_top);
            } else {
                fault(here, kShape);
            }
        }
        check_required(whole, parts, place.member("required"));
    }

    void check_required(const json::object& whole, const json::object& parts, const Place& place) {
        const auto* const written = whole.if_contains("required");
        if (written == nullptr) return;
        if (!written->is_array()) return fault(place, kShape);
        for (std::size_t i = 0; i < written->get_array().size(); ++i) {
            const json::value& name = written->get_array()[i];
            const bool is_there = name.is_string() && parts.contains(name.get_string());
            if (!is_there) fault_no_part(place.element(i), name);
        }
    }

    void fault_no_part(const Place& place, const json::value& name) {
        fault(place, refusals::kFormNoSuchPart,
              {{"value", name.is_string() ? std::string{name.get_string()} : std::string{}}});
    }

    void fault_limit(const Place& place, std::size_t min, std::size_t max) {
        fault(place, refusals::kFormLimit,
              {{"min", std::to_string(min)}, {"max", std::to_string(max)}});
    }

    void check_part(const json::object& part, const Place& place, bool is_top) {
        check_words(part, place, "title", kMostWords);
        check_words(part, place, "x-title-en", kMostWords);
        check_help(part, place);
        check_keywords(part, place, kPartKeywords, kGroupKeywords);
        const PartKind kind = kind_of(part);
        const bool is_choice = kind == PartKind::field && part.contains("enum");
        if (part.contains("x-leaves-out") && !(is_top && is_choice)) {
            fault_keyword(place, "x-leaves-out");
        }
        if (kind == PartKind::field) return check_field(part, place);
        if (!is_top) return fault(place.member("type"), kShape);
        if (kind == PartKind::rows) return check_rows(part, place);
        check_group(part, place);
    }

    void check_group(const json::object& group, const Place& place) {
        if (properties_of(group).empty()) fault(place.member("properties"), kShape);
        check_parts(group, place, false);
        check_look_up(group, place);
    }

    /// Of a group, or of the rows of a list: somebody who is looked up has a name and a number.
    void check_look_up(const json::object& group, const Place& place) {
        const std::string_view widget = text_in(group, "x-widget");
        if (widget.empty()) return;
        const bool is_person = widget == "person";
        if (!is_person && widget != "enterprise") return fault(place.member("x-widget"), kShape);
        const json::object& fields = properties_of(group);
        const std::string_view number = is_person ? "citizen_id" : "uscc";
        const std::string_view format = is_person ? "citizen-id" : "uscc";
        const bool fits =
            fields.contains("name") && text_in(object_in(fields, number), "format") == format;
        if (!fits) fault(place.member("x-widget"), kShape);
    }

    void check_rows(const json::object& rows, const Place& place) {
        const json::object& items = object_in(rows, "items");
        const Place at = place.member("items");
        if (text_in(items, "type") != "object" || properties_of(rows).empty()) fault(at, kShape);
        check_parts(items, at, false);
        check_look_up(items, at);
        const auto most = number_in(rows, "maxItems");
        const auto least = number_in(rows, "minItems");
        if (!most || *most < 1 || *most > kMostRows) {
            fault_limit(place.member("maxItems"), 1, kMostRows);
        }
        const bool is_least_wrong =
            rows.contains("minItems") && (!least || *least < 0 || (most && *least > *most));
        if (is_least_wrong) fault_limit(place.member("minItems"), 0, kMostRows);
        const std::string_view widget = text_in(rows, "x-widget");
        if (!widget.empty() && widget != "table") fault(place.member("x-widget"), kShape);
        for (const auto& [name, field] : properties_of(rows)) {
            if (field.is_object() && !has_value(field.get_object())) {
                fault(at.member("properties"), kShape);
            }
        }
    }

    static std::optional<double> number_in(const json::object& of, std::string_view name) {
        const auto* const value = of.if_contains(name);
        if (value == nullptr || !value->is_number()) return std::nullopt;
        return value->to_number<double>();
    }

    void check_field(const json::object& field, const Place& place) {
        const std::string_view type = text_in(field, "type");
        if (!is_one_of(type, kFieldTypes)) return fault(place.member("type"), kShape);
        if (type == "string") return check_text(field, place);
        for (const std::string_view key : {"format", "enum", "minLength", "maxLength", "x-known"}) {
            if (field.contains(key)) fault_keyword(place, key);
        }
        const auto min = number_in(field, "minimum");
        const auto max = number_in(field, "maximum");
        if (min && max && *min > *max) fault(place.member("minimum"), kShape);
        if (type == "boolean" && (min || max)) fault_keyword(place, "minimum");
    }

    void fault_keyword(const Place& place, std::string_view key) {
        fault(place.member(key), refusals::kFormKeyword, {{"value", std::string{key}}});
    }

    void check_text(const json::object& field, const Place& place) {
        for (const std::string_view key : {"minimum", "maximum"}) {
            if (field.contains(key)) fault_keyword(place, key);
        }
        const std::string_view format = text_in(field, "format");
        if (field.contains("format") && !is_one_of(format, kFormats)) {
            fault_keyword(place, "format");
        }
        if (field.contains("x-material") != (format == "file")) {
            fault(place.member("x-material"), kShape);
        }
        if (field.contains("enum")) return check_choices(field, place);
        if (!format.empty()) return;
        const auto most = number_in(field, "maxLength");
        const auto least = number_in(field, "minLength");
        if (!most || *most < 1 || *most > kMostLength) {
            fault_limit(place.member("maxLength"), 1, kMostLength);
        }
        if (least && most && *least > *most) fault(place.member("minLength"), kShape);
    }

    /// By choice the numbers of the materials that it does not take.
    void check_left_out(const json::object& field, const Place& place) {
        const auto is_number = [](const json::value& seq) {
            return seq.is_int64() && seq.get_int64() > 0;
        };
        if (!field.at("x-leaves-out").is_object()) return fault(place, kShape);
        const json::array& choices = array_in(field, "enum");
        for (const auto& [choice, left_out] : object_in(field, "x-leaves-out")) {
            const bool is_choice = std::ranges::find(choices, json::value(choice)) != choices.end();
            const bool are_numbers =
                left_out.is_array() && std::ranges::all_of(left_out.get_array(), is_number);
            if (!is_choice || !are_numbers) fault(place.member(choice), kShape);
        }
    }

    void check_choices(const json::object& field, const Place& place) {
        if (field.contains("x-leaves-out")) check_left_out(field, place.member("x-leaves-out"));
        const json::array& values = array_in(field, "enum");
        const Place at = place.member("enum");
        if (values.empty() || values.size() > kMostChoices) fault_limit(at, 1, kMostChoices);
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool is_text = values[i].is_string() && !values[i].get_string().empty();
            if (!is_text || !seen.insert(values[i].get_string()).second) {
                fault(at.element(i), kShape);
            }
        }
        for (const std::string_view name : {"x-enum-titles", "x-enum-titles-en"}) {
            const json::array& titles = array_in(field, name);
            const bool are_whole = titles.size() == values.size() &&
                                   std::ranges::all_of(titles, [](const json::value& title) {
                                       return title.is_string() && !title.get_string().empty();
                                   });
            if (!are_whole) fault(place.member(name), refusals::kFormWordsMissing);
        }
    }

    void check_layout(const Place& place) {
        const json::array& sections = array_in(definition_, "x-layout");
        if (sections.empty() || sections.size() > kMostSections) {
            fault_limit(place, 1, kMostSections);
        }
        std::map<std::string, int> counts;
        for (const auto& [name, part] : properties_of(definition_)) counts[name] = 0;
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const Place here = place.element(i);
            if (!sections[i].is_object()) {
                fault(here, kShape);
                continue;
            }
            check_section(sections[i].get_object(), here, counts);
        }
        for (const auto& [name, count] : counts) {
            if (count != 1) fault(place, refusals::kFormNotLaidOut, {{"value", name}});
        }
    }

    void check_section(const json::object& section, const Place& place,
                       std::map<std::string, int>& counts) {
        constexpr std::array<std::string_view, 5> kKeywords{"title", "x-title-en", "description",
                                                            "x-description-en", "fields"};
        check_keywords(section, place, kKeywords, {});
        check_words(section, place, "title", kMostWords);
        check_words(section, place, "x-title-en", kMostWords);
        check_help(section, place);
        const json::array& fields = array_in(section, "fields");
        const Place at = place.member("fields");
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto found = fields[i].is_string()
                                   ? counts.find(std::string{fields[i].get_string()})
                                   : counts.end();
            if (found == counts.end()) {
                fault_no_part(at.element(i), fields[i]);
            } else {
                ++found->second;
            }
        }
    }

    const json::object& definition_;
    std::vector<Fault>& faults_;
};

}  // namespace

std::vector<Fault> check_form_writing(const json::object& definition) {
    std::vector<Fault> faults;
    WritingCheck{definition, faults}.run();
    return faults;
}

std::vector<Fault> check_form_definition(const json::object& definition, const ItemContent& content,
                                         const Catalogue& catalogue) {
    std::vector<Fault> faults = check_form_writing(definition);
    check_form_sources(definition, content, catalogue, faults);
    return faults;
}

}  // namespace mashang::catalogue
