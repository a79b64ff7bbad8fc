#include <algorithm>

#include "base/enum_names.h"
#include "contexts/catalogue/api.h"
#include "contexts/proactive/flows.h"
#include "contexts/proactive/refusals.h"
#include "contexts/proactive/reminding.h"
#include "platform/json/json.h"

namespace mashang::proactive {
namespace {

/// The owner, where the caller decides for her: for herself, or as a representative.
std::string get_owner(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    if (caller.acting_for && !parts.may_decide(tx, caller)) throw Refused{refusals::kNotYours};
    return owner_of(caller).id;
}

std::string text_of(std::vector<ReminderKind> kinds) {
    std::ranges::sort(kinds);
    const auto doubles = std::ranges::unique(kinds);
    kinds.erase(doubles.begin(), doubles.end());
    std::string text;
    for (const ReminderKind kind : kinds) {
        if (!text.empty()) text += ',';
        text += name_of_enumerator(kind);
    }
    return text;
}

/// Who changes settings, and whose: "person:<id>", "legal_person:<id>".
struct Hand {
    std::string actor;
    std::string subject;
    std::string owner;
};

Hand hand_of(const http::Caller& caller) {
    const Owner owner = owner_of(caller);
    const bool is_firm = owner.audience == catalogue::Audience::legal_person;
    return {.actor = caller.account_id,
            .subject = (is_firm ? "legal_person:" : "person:") + owner.id,
            .owner = owner.id};
}

void tell(sql::Tx& tx, const Parts& parts, const Hand& hand, std::string_view what,
          boost::json::object facts = {}) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "proactive." + std::string{what},
                        .actor = hand.actor,
                        .on_behalf = hand.owner,
                        .authority = "self",
                        .subject = hand.subject,
                        .facts = std::move(facts)});
}

void tell_changes(sql::Tx& tx, const Parts& parts, const Hand& hand, const Settings& before,
                  const Settings& after) {
    if (before.profiling.value_or(false) != after.profiling.value_or(false)) {
        tell(tx, parts, hand, *after.profiling ? "profiling_allowed" : "profiling_ended");
    }
    if (before.off_kinds != after.off_kinds) {
        tell(tx, parts, hand, "reminders_changed", {{"off", after.off_kinds}});
    }
}

}  // namespace

Settings get_settings(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    return store::settings_of(tx, get_owner(tx, parts, caller));
}

Settings change_settings(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const SettingsWish& wish) {
    const Settings before = get_settings(tx, parts, caller);
    Settings settings = before;
    if (wish.profiling) settings.profiling = wish.profiling;
    if (wish.off_kinds) settings.off_kinds = text_of(*wish.off_kinds);
    settings.changed_at = parts.clock.now();
    store::save(tx, settings);
    tell_changes(tx, parts, hand_of(caller), before, settings);
    if (!caller.acting_for) look_soon(tx, parts, settings.owner_id);
    return settings;
}

std::vector<KnownAttribute> known_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto hidden = store::hidden_of(tx, get_owner(tx, parts, caller));
    std::vector<KnownAttribute> all;
    for (const Source<Attribute>& source : parts.attributes) {
        for (Attribute& attribute : source(tx, caller)) {
            const bool is_hidden = hidden.contains(attribute.id());
            all.push_back({.attribute = std::move(attribute), .is_hidden = is_hidden});
        }
    }
    return all;
}

void set_hidden(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const std::string& attribute, bool is_hidden) {
    const std::string owner = get_owner(tx, parts, caller);
    if (!is_hidden) return store::show(tx, owner, attribute);
    const bool is_known = std::ranges::any_of(
        known_of(tx, parts, caller),
        [&](const KnownAttribute& known) { return known.attribute.id() == attribute; });
    if (!is_known) throw Refused{refusals::kNoSuchAttribute};
    store::hide(tx, owner, attribute, parts.clock.now());
}

void dismiss(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const std::string& item) {
    const auto catalogue = parts.catalogue.get();
    store::dismiss(tx, get_owner(tx, parts, caller), catalogue::get_item(*catalogue, item).id,
                   parts.clock.now(), parts.limits.most_dismissals);
}

void take_back_dismissal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const std::string& item) {
    const std::string owner = get_owner(tx, parts, caller);
    if (parts.catalogue.get()->find_edition(item, 0) == nullptr) {
        throw Refused{catalogue::refusals::kNoSuchItem};
    }
    store::take_back(tx, owner, item);
}

std::vector<Subscription> list_subscriptions(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller) {
    return store::subscriptions_of(tx, get_owner(tx, parts, caller));
}

void subscribe(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const Subscription& what) {
    const std::string owner = get_owner(tx, parts, caller);
    if (name_of(what, *parts.catalogue.get()).empty()) {
        json::refuse_faults({{"/target", &refusals::kNoSuchTarget}});
    }
    const auto before = store::subscriptions_of(tx, owner);
    if (std::ranges::find(before, what) != before.end()) return;
    if (before.size() >= parts.limits.most_subscriptions) {
        throw Refused{refusals::kTooManySubscriptions};
    }
    store::subscribe(tx, owner, what, parts.clock.now());
}

void unsubscribe(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const Subscription& what) {
    if (!store::unsubscribe(tx, get_owner(tx, parts, caller), what)) {
        throw Refused{refusals::kNotSubscribed};
    }
}

Stop get_stop(sql::Tx& tx, const std::string& code) {
    const auto told = store::find_by_code(tx, code);
    if (!told) throw Refused{refusals::kNoSuchReminder};
    return {told->kind, store::settings_of(tx, told->owner_id).is_off(told->kind)};
}

Stop stop(sql::Tx& tx, const Parts& parts, const std::string& code) {
    const auto told = store::find_by_code(tx, code);
    if (!told) throw Refused{refusals::kNoSuchReminder};
    const Settings before = store::settings_of(tx, told->owner_id);
    if (before.is_off(told->kind)) return {told->kind, true};
    Settings after = before;
    if (!after.off_kinds.empty()) after.off_kinds += ',';
    after.off_kinds += name_of_enumerator(told->kind);
    after.changed_at = parts.clock.now();
    store::save(tx, after);
    const std::string& owner = told->owner_id;
    tell_changes(tx, parts, {.actor = "", .subject = "person:" + owner, .owner = owner}, before,
                 after);
    return {told->kind, true};
}

}  // namespace mashang::proactive
