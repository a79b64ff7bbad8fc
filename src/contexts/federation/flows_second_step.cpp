#include <array>

#include "contexts/federation/flows.h"
#include "contexts/federation/refusals.h"
#include "platform/json/json.h"

namespace mashang::federation {
namespace {

constexpr std::string_view kContext = "federation.second_step";
constexpr std::size_t kLongest = 4096;

std::optional<SecondStep> open_step(const Parts& parts, std::string_view sealed) {
    if (sealed.empty() || sealed.size() > kLongest) return std::nullopt;
    try {
        auto step =
            json::decode_or_refuse<SecondStep>(json::parse(parts.fields.decrypt(sealed, kContext)));
        if (step.until < parts.clock.now()) return std::nullopt;
        return step;
    } catch (const crypto::Tampered&) {
        return std::nullopt;  // somebody made it up
    }
}

}  // namespace

std::string seal_step(const Parts& parts, const SecondStep& step) {
    return parts.fields.encrypt(json::text_of(step), kContext);
}

CheckedStep check_second_step(const Parts& parts, std::string_view sealed, std::string_view typed,
                              std::string_view address) {
    CheckedStep checked{.step = open_step(parts, sealed)};
    if (checked.step) {
        checked.check = parts.sign_in.check_second(checked.step->ticket, typed, address);
    }
    return checked;
}

std::string take_second_step(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                             const CheckedStep& checked) {
    if (!checked.step) throw Refused{refusals::kVisitOver};
    const std::array indexes{checked.step->subject_index};
    const auto link = store::find_link(tx, indexes);
    const bool still_holds = link && checked.check.account == link->account_id &&
                             find_active(tx, checked.step->provider_id);
    if (!still_holds) throw Refused{refusals::kVisitOver};
    const auto session = parts.sign_in.sign_in_second(tx, caller, checked.check);
    note_session(tx, parts, *link, checked.step->sid_index, checked.step->said_at, session);
    return session.cookie;
}

void note_session(sql::Tx& tx, const Parts& parts, const store::LinkRow& link,
                  std::string_view sid_index, Instant said_at,
                  const identity::StartedSession& session) {
    const Instant now = parts.clock.now();
    store::touch_link(tx, link.id, now);
    store::add_session(tx, {.session_id = session.session.text(),
                            .account_id = session.account,
                            .provider_id = link.provider_id,
                            .subject_index = link.subject_index,
                            .sid_index = std::string{sid_index},
                            .said_at = said_at});
    parts.journal.tell(
        tx, now,
        {.what = "federation.signed_in",
         .actor = session.account.text(),
         .on_behalf = session.person.text(),
         .authority = "self",
         .subject = "account:" + session.account.text(),
         .facts = {{"provider", link.provider_id}, {"session", session.session.text()}}});
}

}  // namespace mashang::federation
