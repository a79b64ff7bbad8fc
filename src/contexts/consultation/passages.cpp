#include "contexts/consultation/passages.h"

#include "base/enum_names.h"
#include "contexts/places/api.h"

namespace mashang::consultation {
namespace {

using catalogue::ItemContent;
using Quotes = std::vector<std::string>;

/// The texts that are not empty.
template <class All, class Text>
Quotes texts_of(const All& all, Text text) {
    Quotes quotes;
    for (const auto& one : all) {
        std::string quote = text(one);
        if (!quote.empty()) quotes.push_back(std::move(quote));
    }
    return quotes;
}

template <class All>
Quotes names_of(const All& all) {
    return texts_of(all, [](const auto& one) { return std::string{name_of_enumerator(one)}; });
}

/// Collects the passages that say one thing.
class Passages {
  public:
    explicit Passages(Asked asks) : asks_{asks} {}

    void add(Element element, Quotes quotes) {
        if (!quotes.empty()) all_.push_back({asks_, element, std::move(quotes)});
    }
    /// Also an empty list says something here.
    void add_list(Element element, Quotes quotes) {
        all_.push_back({asks_, element, std::move(quotes)});
    }
    void add_limit(const catalogue::LimitContent& limit) {
        all_.push_back(
            {asks_, Element::legal_limit, {std::to_string(limit.count)}, limit.unit, {}});
    }
    std::vector<Passage> take() { return std::move(all_); }

  private:
    Asked asks_;
    std::vector<Passage> all_;
};

void add_fees(const ItemContent& content, Passages& passages) {
    Quotes standards = texts_of(content.fees, [](const auto& fee) { return fee.standard.text(); });
    if (content.fees.empty() || !standards.empty())
        passages.add_list(Element::fees, std::move(standards));
}

void add_limits(const ItemContent& content, const catalogue::Implementation* here,
                Passages& passages) {
    if (here != nullptr && here->promised_workdays() < content.promised_workdays) {
        passages.add(Element::office_promise, {std::to_string(here->promised_workdays())});
    } else {
        passages.add(Element::promised_workdays, {std::to_string(content.promised_workdays)});
    }
    if (content.legal_limit) passages.add_limit(*content.legal_limit);
}

/// "1-5 08:30-12:00", or as the office itself says it.
Quotes hours_of(const catalogue::Implementation& here, const places::OfficeView& office) {
    if (here.local != nullptr && here.local->hours) return {here.local->hours->text()};
    return texts_of(office.hours, [](const places::OpeningHoursView& hours) {
        return hours.weekdays + " " + hours.opens + "-" + hours.closes;
    });
}

void add_of_office(const catalogue::Catalogue& catalogue, const catalogue::Implementation& here,
                   Asked asks, Passages& passages) {
    const auto office = places::view_of(catalogue.places(), *here.office, 0);
    const catalogue::LocalContent* const local = here.local;
    if (asks == Asked::hours) {
        passages.add(Element::office_hours, hours_of(here, office));
    } else if (asks == Asked::place) {
        const bool own = local != nullptr && local->place;
        passages.add(Element::office_place, {own ? local->place->text() : office.address});
    } else {
        const bool own = local != nullptr && local->telephone;
        passages.add(Element::office_telephone,
                     {own ? local->telephone->text() : office.telephone});
    }
}

void add_process(const ItemContent& content, Passages& passages) {
    passages.add(Element::process,
                 texts_of(content.process, [](const auto& step) { return step.name.text(); }));
}

void add_visits(const ItemContent& content, Passages& passages) {
    passages.add(Element::visits, {std::to_string(content.visits)});
    if (!content.visit_reason.empty())
        passages.add(Element::visit_reason, {content.visit_reason.text()});
}

/// What the edition itself says.
void add_of_edition(const ItemContent& content, const catalogue::Implementation* here, Asked asks,
                    Passages& passages) {
    const auto text = [](const auto& one) { return one.text(); };
    switch (asks) {
        case Asked::fee:
            return add_fees(content, passages);
        case Asked::reduction:
            return passages.add(Element::fee_reduction, texts_of(content.fees, [](const auto& fee) {
                                    return fee.reduction.text();
                                }));
        case Asked::limit:
            return add_limits(content, here, passages);
        case Asked::materials:
            return passages.add_list(
                Element::materials,
                texts_of(content.materials, [](const auto& one) { return one.name.text(); }));
        case Asked::conditions:
            return passages.add(Element::conditions, texts_of(content.conditions, text));
        case Asked::process:
            return add_process(content, passages);
        case Asked::result:
            if (!content.result_name.empty())
                passages.add(Element::result_name, {content.result_name.text()});
            return;
        case Asked::basis:
            return passages.add(Element::basis, texts_of(content.basis, text));
        case Asked::visits:
            return add_visits(content, passages);
        case Asked::online:
            return passages.add(Element::apply_by, names_of(content.apply_by));
        case Asked::delivery:
            return passages.add(Element::serve_by, names_of(content.serve_by));
        case Asked::elsewhere:
            return passages.add(Element::cross_province,
                                {content.cross_province ? "true" : "false"});
        case Asked::hours:
        case Asked::place:
        case Asked::telephone:
        case Asked::by_another:
        case Asked::validity:
        case Asked::other:
            return;
    }
}

}  // namespace

std::vector<Passage> passages_of(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
                                 const std::optional<catalogue::Implementation>& here, Asked asks) {
    Passages passages{asks};
    const bool is_of_office =
        asks == Asked::hours || asks == Asked::place || asks == Asked::telephone;
    if (is_of_office) {
        if (here) add_of_office(catalogue, *here, asks, passages);
    } else {
        add_of_edition(*item.content, here ? &*here : nullptr, asks, passages);
    }
    return passages.take();
}

}  // namespace mashang::consultation
