#include <string_view>

#include "base/enum_names.h"
#include "contexts/own_data/flows.h"
#include "contexts/own_data/refusals.h"

namespace mashang::own_data {
namespace {

constexpr std::string_view kSays = "own_data.correction.says";
constexpr std::string_view kReason = "own_data.correction.reason";
constexpr std::string_view kAnswer = "own_data.correction.answer";

std::string context(std::string_view column, const CorrectionId& id) {
    return std::string{column}.append(":").append(id.text());
}
std::string seal(const Parts& parts, std::string_view column, const CorrectionId& id,
                 std::string_view plain) {
    return plain.empty() ? "" : parts.fields.encrypt(plain, context(column, id));
}
std::string open(const Parts& parts, std::string_view column, const CorrectionId& id,
                 std::string_view sealed) {
    return sealed.empty() ? "" : parts.fields.decrypt(sealed, context(column, id));
}

Correction opened(const Parts& parts, Correction correction) {
    correction.says = open(parts, kSays, correction.id, correction.says);
    correction.reason = open(parts, kReason, correction.id, correction.reason);
    correction.answer = open(parts, kAnswer, correction.id, correction.answer);
    return correction;
}

Correction sealed(const Parts& parts, Correction correction) {
    correction.says = seal(parts, kSays, correction.id, correction.says);
    correction.reason = seal(parts, kReason, correction.id, correction.reason);
    correction.answer = seal(parts, kAnswer, correction.id, correction.answer);
    return correction;
}

void tell(sql::Tx& tx, const Parts& parts, const Correction& correction, std::string_view what,
          std::string_view actor, std::string_view authority) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = std::string{actor},
                        .on_behalf = correction.person_id.text(),
                        .authority = std::string{authority},
                        .subject = "correction:" + correction.id.text(),
                        .facts = {{"datum", name_of_enumerator(correction.datum)},
                                  {"office", correction.office_id},
                                  {"state", name_of_enumerator(correction.state)}}});
}

RegisterDatum source_for(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                         const CorrectionWish& wish) {
    auto source =
        parts.register_datum(tx, person, wish.case_id.value_or(""), wish.field.value_or(""));
    if (!source) throw Refused{refusals::kNothingTold};
    return *std::move(source);
}

std::string office_for(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                       const CorrectionWish& wish) {
    if (wish.datum == Datum::case_record) {
        auto office = parts.office_of_case(tx, person, wish.case_id.value_or(""));
        if (!office) throw Refused{refusals::kNoSuchCase};
        return *std::move(office);
    }
    if (wish.datum == Datum::register_data) return source_for(tx, parts, person, wish).office_id;
    const auto facts = parts.identity.known_facts(tx, person);
    const auto number = facts.find("citizen_id");
    if (number == facts.end()) throw Refused{refusals::kNotProven};
    const auto citizen_id = CitizenId::parse(number->second);
    auto office = citizen_id ? parts.office_of_register(*citizen_id) : std::nullopt;
    if (!office) throw Refused{refusals::kNoOffice};
    return *std::move(office);
}

/// What was put right there is not known here until the register says so.
void ask_register(sql::Tx& tx, const Parts& parts, const Correction& correction) {
    if (correction.datum == Datum::case_record) return;
    if (correction.datum == Datum::register_data) {
        return parts.ask_register_datum_anew(tx, correction.person_id,
                                             correction.case_id.value_or(""),
                                             correction.field.value_or(""));
    }
    std::optional<identity::PersonName> name;
    if (correction.datum == Datum::name) name = identity::PersonName::parse(correction.says);
    parts.identity.ask_register_anew(tx, correction.person_id, name);
}

void close(sql::Tx& tx, const Parts& parts, const Correction& correction) {
    if (!store::close_correction(tx, sealed(parts, correction))) {
        throw Refused{refusals::kAnsweredAlready};
    }
}

}  // namespace

Correction ask_for_correction(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                              const CorrectionWish& wish) {
    const auto person = identity::PersonId::parse(caller.person_id).value();
    if (store::count_open_corrections(tx, person) >= parts.limits.open_corrections) {
        throw Refused{refusals::kTooManyCorrections,
                      {{"max", std::to_string(parts.limits.open_corrections)}}};
    }
    const Instant now = parts.clock.now();
    Correction correction{.person_id = person,
                          .id = CorrectionId{parts.ids.next(now)},
                          .datum = wish.datum,
                          .office_id = office_for(tx, parts, person, wish),
                          .says = wish.says,
                          .reason = wish.reason,
                          .asked_at = now};
    if (wish.datum == Datum::case_record) correction.case_id = wish.case_id;
    if (wish.datum == Datum::register_data) {
        correction.case_id = wish.case_id;
        correction.field = wish.field;
        correction.about = source_for(tx, parts, person, wish).about;
    }
    store::add_correction(tx, sealed(parts, correction));
    tell(tx, parts, correction, "own_data.correction_asked", caller.account_id, "self");
    return correction;
}

Correction take_correction_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                const CorrectionId& id) {
    auto found = store::find_correction(tx, id);
    if (!found || found->person_id.text() != caller.person_id) {
        throw Refused{refusals::kNoSuchCorrection};
    }
    Correction correction = opened(parts, *std::move(found));
    correction.state = CorrectionState::taken_back;
    correction.answered_at = parts.clock.now();
    close(tx, parts, correction);
    tell(tx, parts, correction, "own_data.correction_taken_back", caller.account_id, "self");
    return correction;
}

std::vector<Correction> corrections_of(sql::Tx& tx, const Parts& parts,
                                       const identity::PersonId& person, std::size_t most) {
    auto corrections = store::list_corrections(tx, person, most);
    for (Correction& each : corrections) each = opened(parts, std::move(each));
    return corrections;
}

std::optional<std::string> held(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                                Datum datum) {
    const auto facts = parts.identity.known_facts(tx, person);
    const auto found = facts.find(std::string{name_of_enumerator(datum)});
    if (found == facts.end()) return std::nullopt;
    return found->second;
}

Correction get_correction_at(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                             const CorrectionId& id) {
    auto found = store::find_correction(tx, id);
    if (!found || found->office_id != officer.office_id) {
        throw Refused{refusals::kNoSuchCorrection};
    }
    return opened(parts, *std::move(found));
}

Correction answer_correction(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                             const CorrectionId& id, Answer answer, std::string_view text) {
    Correction correction = get_correction_at(tx, parts, officer, id);
    correction.state = state_after(answer);
    correction.answer = text;
    correction.answered_at = parts.clock.now();
    correction.answered_by = officer.account_id;
    close(tx, parts, correction);
    if (answer == Answer::corrected) ask_register(tx, parts, correction);
    tell(tx, parts, correction, "own_data.correction_answered", officer.account_id, "officer");
    return correction;
}

journal::Follower follower(const Parts&) {
    return {.name = "own_data",
            .whats = {"account.closed"},
            .effect = [](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                const auto* why = entry.facts.if_contains("why");
                if (person && why != nullptr && *why == "by_owner") {
                    store::remove_all_of(tx, *person);
                }
            }};
}

}  // namespace mashang::own_data
