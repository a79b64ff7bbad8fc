#include "contexts/catalogue/flows_editions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/catalogue/api.h"
#include "contexts/catalogue/editing.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/publishing_refusals.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

constexpr std::string_view kEffective = "catalogue.effective";
constexpr std::size_t kBodyLetters = 2;  ///< of an item's id: "GA005"

std::string timer_key(const Edition& edition) {
    return fmt::format("{}/{}", edition.item, edition.number);
}

void tell(sql::Tx& tx, const Parts& parts, std::string_view actor, std::string_view what,
          const Edition& edition) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = fmt::format("catalogue.{}", what),
                        .actor = std::string{actor},
                        .on_behalf = {},
                        .authority = actor == "system" ? "clock" : "office",
                        .subject = "item:" + edition.item,
                        .facts = {{"edition", edition.number},
                                  {"state", name_of_enumerator(edition.state)},
                                  {"note", edition.note},
                                  {"review_note", edition.review_note}}});
}

/// The edition that `seen` means, in a state in which `event` may happen.
Edition take(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Seen& seen,
             EditionEvent event) {
    Edition edition = get_edition(tx, parts, caller, seen.item_id, seen.number);
    const EditionTransition* const edge = find_transition(edition.state, event);
    if (edge == nullptr) throw Refused{refusals::kEditionState};
    if (edition.version != seen.version) {
        throw Refused{refusals::kEditionChanged, {{"version", std::to_string(edition.version)}}};
    }
    edition.state = edge->to;
    return edition;
}

Edition save(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Edition edition,
             std::string_view what) {
    edition.changed_at = parts.clock.now();
    if (!store::save_edition(tx, edition)) {
        throw Refused{refusals::kEditionChanged, {{"version", std::to_string(edition.version)}}};
    }
    tell(tx, parts, caller.account_id, what, edition);
    return edition;
}

Edition new_edition(const Parts& parts, const http::Caller& caller, std::string item, int number,
                    std::string content) {
    const Instant now = parts.clock.now();
    return {.item = std::move(item),
            .number = number,
            .content = std::move(content),
            .note = {},
            .author = caller.account_id,
            .author_office = caller.office_id,
            .reviewer = {},
            .review_note = {},
            .effective_from = {},
            .created_at = now,
            .changed_at = now,
            .in_force_at = {}};
}

void add_author(Edition& edition, std::string_view account) {
    const auto known = split(edition.authors, ' ');
    if (std::ranges::find(known, account) != known.end()) return;
    if (!edition.authors.empty()) edition.authors += ' ';
    edition.authors += account;
}

/// Throws with every rule that the edition breaks.
void demand_publishable(sql::Tx& tx, const Parts& parts, const Edition& edition) {
    const auto in_force = store::find_in_force(tx, edition.item);
    const ItemContent content = content_from(edition.content);
    std::optional<ItemContent> before;
    if (in_force) before = content_from(in_force->content);
    if (before && *before == content) throw Refused{refusals::kNothingChanged};
    auto faults = check_publishing(content, before ? &*before : nullptr, *parts.catalogue.get());
    for (Fault& fault : faults) fault.pointer.insert(0, "/content");
    if (edition.effective_from && *edition.effective_from < parts.clock.now().date()) {
        faults.push_back({"/effective_from", &refusals::kEffectivePast});
    }
    if (faults.empty()) return;
    throw Refused{refusals::kNotPublishable, {{"count", std::to_string(faults.size())}}, faults};
}

/// In the place of the one before it; whoever holds the catalogue loads it anew.
void bring_into_force(sql::Tx& tx, const Parts& parts, std::string_view actor, Edition edition) {
    const Instant now = parts.clock.now();
    if (auto former = store::find_in_force(tx, edition.item)) {
        former->state = find_transition(former->state, EditionEvent::supersede)->to;
        former->changed_at = now;
        store::save_edition(tx, *former);
    }
    edition.state = find_transition(edition.state, EditionEvent::take_effect)->to;
    edition.in_force_at = now;
    edition.changed_at = now;
    store::save_edition(tx, edition);
    store::add_change(tx, {.item = edition.item, .edition = edition.number, .at = now});
    tell(tx, parts, actor, "published", edition);
}

}  // namespace

void demand_keeper(const Parts& parts, const http::Caller& caller, std::string_view body) {
    const auto catalogue = parts.catalogue.get();
    if (keeps(caller.office_id, body, *catalogue)) return;
    const auto* const named = catalogue->places().find_organisation(body);
    throw Refused{refusals::kNotYourItem,
                  {{"body", named != nullptr ? named->name : std::string{body}}}};
}

std::string kept_body(const Parts& parts, const http::Caller& caller) {
    const auto office = places::OfficeId::parse(caller.office_id);
    std::string body{office ? office->organisation() : std::string_view{}};
    demand_keeper(parts, caller, body);
    return body;
}

void demand_reason(const std::string& reason, std::string_view pointer) {
    if (!reason.empty()) return;
    json::refuse_faults({{std::string{pointer}, &refusals::kReasonMissing}});
}

void demand_item_keeper(const Parts& parts, const http::Caller& caller, std::string_view item_id) {
    const std::string_view body = item_id.substr(0, kBodyLetters);
    if (parts.catalogue.get()->places().find_organisation(body) == nullptr) {
        throw Refused{refusals::kNoSuchItem, {{"id", std::string{item_id}}}};
    }
    demand_keeper(parts, caller, body);
}

Edition get_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const std::string& item_id, int number) {
    demand_item_keeper(parts, caller, item_id);
    auto edition = store::find_edition(tx, item_id, number);
    if (edition) return *std::move(edition);
    if (store::last_number(tx, item_id) == 0) {
        throw Refused{refusals::kNoSuchItem, {{"id", item_id}}};
    }
    throw Refused{refusals::kNoSuchEdition,
                  {{"item", item_id}, {"number", std::to_string(number)}}};
}

Edition create_item(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const Writing& writing) {
    const std::string& body = writing.content.organisation;
    demand_keeper(parts, caller, body);
    std::string id = next_item_id(body, store::list_item_ids(tx, body));
    if (id.empty()) throw Refused{refusals::kNumbersUsedUp};
    Edition edition = new_edition(parts, caller, std::move(id), 1, text_of(writing.content));
    edition.note = writing.note;
    edition.effective_from = writing.effective_from;
    add_author(edition, caller.account_id);
    store::add_edition(tx, edition);
    tell(tx, parts, caller.account_id, "edition_opened", edition);
    return edition;
}

Edition open_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const std::string& item_id) {
    demand_item_keeper(parts, caller, item_id);
    if (const auto open = store::find_open(tx, item_id)) {
        throw Refused{refusals::kEditionOpen, {{"number", std::to_string(open->number)}}};
    }
    const auto in_force = store::find_in_force(tx, item_id);
    if (!in_force) throw Refused{refusals::kNoSuchItem, {{"id", item_id}}};
    if (store::standing_of(tx, item_id).status == ItemStatus::abolished) {
        throw Refused{refusals::kItemStatus};
    }
    const int number = store::last_number(tx, item_id) + 1;
    const Edition edition = new_edition(parts, caller, item_id, number, in_force->content);
    store::add_edition(tx, edition);
    tell(tx, parts, caller.account_id, "edition_opened", edition);
    return edition;
}

Edition write_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Seen& seen,
                      const Writing& writing) {
    Edition edition = take(tx, parts, caller, seen, EditionEvent::write);
    edition.content = text_of(writing.content);
    edition.note = writing.note;
    edition.effective_from = writing.effective_from;
    edition.author = caller.account_id;
    add_author(edition, caller.account_id);
    edition.author_office = caller.office_id;
    return save(tx, parts, caller, std::move(edition), "edition_written");
}

Edition submit_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Seen& seen) {
    Edition edition = take(tx, parts, caller, seen, EditionEvent::submit);
    demand_publishable(tx, parts, edition);
    return save(tx, parts, caller, std::move(edition), "edition_submitted");
}

Edition approve_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const Seen& seen, const std::string& note) {
    Edition edition = take(tx, parts, caller, seen, EditionEvent::approve);
    if (!may_review(edition, caller.account_id)) throw Refused{refusals::kOwnWork};
    const Date today = parts.clock.now().date();
    if (edition.effective_from && *edition.effective_from < today) edition.effective_from = today;
    demand_publishable(tx, parts, edition);
    edition.reviewer = caller.account_id;
    edition.review_note = note;
    edition = save(tx, parts, caller, std::move(edition), "edition_approved");
    if (takes_effect_at_once(edition, today)) {
        bring_into_force(tx, parts, caller.account_id, std::move(edition));
        return *store::find_edition(tx, seen.item_id, seen.number);
    }
    timers::set(tx, kEffective, timer_key(edition), Instant::at(*edition.effective_from));
    return edition;
}

Edition send_back_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const Seen& seen, const std::string& note) {
    demand_reason(note, "/note");
    Edition edition = take(tx, parts, caller, seen, EditionEvent::send_back);
    edition.reviewer = caller.account_id;
    edition.review_note = note;
    return save(tx, parts, caller, std::move(edition), "edition_sent_back");
}

Edition call_back_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const Seen& seen, const std::string& note) {
    demand_reason(note, "/note");
    Edition edition = take(tx, parts, caller, seen, EditionEvent::call_back);
    edition.review_note = note;
    timers::cancel(tx, kEffective, timer_key(edition));
    return save(tx, parts, caller, std::move(edition), "edition_called_back");
}

void discard_edition(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const Seen& seen) {
    save(tx, parts, caller, take(tx, parts, caller, seen, EditionEvent::discard),
         "edition_discarded");
}

timers::Kind effective_timer(const Parts& parts) {
    return {.name = std::string{kEffective},
            .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                const auto slash = key.find('/');
                int number = 0;
                std::from_chars(key.data() + slash + 1, key.data() + key.size(), number);
                auto edition = store::find_edition(tx, key.substr(0, slash), number);
                if (!edition || edition->state != EditionState::approved) return;
                bring_into_force(tx, parts, "system", *std::move(edition));
            }};
}

}  // namespace mashang::catalogue
