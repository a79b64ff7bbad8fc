#include "contexts/consultation/consult.h"

#include "contexts/consultation/faq.h"
#include "contexts/consultation/finding.h"
#include "contexts/places/api.h"

namespace mashang::consultation {
namespace {

const catalogue::Item* spoken_of(const catalogue::Catalogue& catalogue, const Asking& asking) {
    return asking.item_id ? &catalogue::get_item(catalogue, *asking.item_id) : nullptr;
}

Source source_of(const discovery::Searchable& now, const catalogue::Item& item,
                 const std::optional<catalogue::Implementation>& here, Language language) {
    Source source{.item_id = item.id,
                  .name = now.name_of(item, language),
                  .edition = item.edition,
                  .status = item.status,
                  .has_variants = !item.content->variants.empty(),
                  .office_id = {},
                  .office_name = {}};
    if (here) {
        source.office_id = here->office->id.text();
        source.office_name = here->office->name;
    }
    return source;
}

Passage quoted(const catalogue::FaqContent& faq, Asked asks) {
    return {.asks = asks,
            .element = Element::faq,
            .quotes = {faq.answer.text()},
            .question = faq.question.text()};
}

using Often = std::pair<const catalogue::Item*, const catalogue::FaqContent*>;

/// A question in the words of a FAQ names its item by that: of the item that was spoken of, else of
/// those that may be meant when only one of them has it.
std::optional<Often> asked_often(const Cues& cues, const Normalise& normalise,
                                 const std::string& text, const catalogue::Item* context,
                                 const std::vector<const catalogue::Item*>& choices) {
    std::vector<const catalogue::Item*> items;
    if (context != nullptr) items.push_back(context);
    items.insert(items.end(), choices.begin(), choices.end());
    std::optional<Often> found;
    for (const catalogue::Item* item : items) {
        const auto* const faq = find_faq(*item, cues, normalise, text, std::nullopt).faq;
        if (faq == nullptr) continue;
        if (item == context) return Often{item, faq};
        if (found && found->first != item) return std::nullopt;
        found = Often{item, faq};
    }
    return found;
}

/// One question on its way to an answer.
class Answering {
  public:
    Answering(const Parts& parts, const discovery::Searchable& now, std::string text,
              Language language)
        : parts_{parts},
          now_{now},
          text_{std::move(text)},
          question_{parts.cues.read(text_)},
          language_{language} {}

    Consultation answer(const places::Division& here, const catalogue::Item* context) {
        const Found found = find_item(now_, question_.about, here, context);
        place_ = found.place;
        out_.division = place_->code.text();
        out_.division_name = now_.catalogue->places().full_name(*place_);
        if (found.item != nullptr) {
            answer_of(*found.item);
        } else if (const auto often =
                       asked_often(parts_.cues, normalise_, text_, context, found.choices)) {
            take_source(*often->first);
            out_.passages.push_back(quoted(*often->second, Asked::other));
        } else {
            ask_back(found);
        }
        if (!out_.passages.empty()) out_.outcome = Outcome::answered;
        return std::move(out_);
    }

  private:
    std::optional<catalogue::Implementation> take_source(const catalogue::Item& item) {
        auto here = now_.catalogue->implementation_for(item, *place_);
        out_.source = source_of(now_, item, here, language_);
        return here;
    }

    /// What is asked of one item, thing by thing.
    void answer_of(const catalogue::Item& item) {
        const auto here = take_source(item);
        std::vector<Asked> asks = question_.asks;
        if (asks.empty()) asks.push_back(Asked::other);
        for (const Asked one : asks) {
            auto passages = passages_of(*now_.catalogue, item, here, one);
            const FoundFaq often = find_faq(item, parts_.cues, normalise_, text_, one);
            if (often.is_nearly_the_same || (passages.empty() && often.faq != nullptr))
                passages = {quoted(*often.faq, one)};
            if (passages.empty()) out_.unanswered.push_back(one);
            for (Passage& passage : passages) out_.passages.push_back(std::move(passage));
        }
    }

    void ask_back(const Found& found) {
        for (const catalogue::Item* item : found.choices)
            out_.choices.push_back({item->id, now_.name_of(*item, language_)});
        const bool is_nothing_named = found.about.empty() && !question_.asks.empty();
        if (!out_.choices.empty() || is_nothing_named) out_.outcome = Outcome::which_item;
    }

    const Parts& parts_;
    const discovery::Searchable& now_;
    std::string text_;
    Question question_;
    Language language_;
    const places::Division* place_ = nullptr;
    Normalise normalise_ = [this](std::string_view raw) { return now_.index->normalised(raw); };
    Consultation out_;
};

}  // namespace

Consultation consult(const Parts& parts, const Asking& asking, Language language) {
    const auto now = parts.searchable.get();
    const places::Division& here = places::get_division(now->catalogue->places(), asking.division);
    const catalogue::Item* const context = spoken_of(*now->catalogue, asking);
    return Answering{parts, *now, now->index->normalised(asking.question), language}.answer(
        here, context);
}

}  // namespace mashang::consultation
