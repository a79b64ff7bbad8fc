#include "contexts/voice/flows.h"

#include "contexts/voice/options.h"
#include "contexts/voice/refusals.h"
#include "contexts/voice/rules.h"

namespace mashang::voice {
namespace {

std::string joined(const std::vector<std::string>& options) {
    std::string text;
    for (const std::string& option : options) {
        if (!text.empty()) text += ',';
        text += option;
    }
    return text;
}

std::string comment_context(const cases::CaseId& id) {
    return "voice.rating.comment:" + id.text();
}

}  // namespace

bool may_be_rated(const cases::Case& of) {
    return of.has_result();
}

Rating rate(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const cases::CaseId& id,
            int grade, const std::vector<std::string>& options, const std::string& comment) {
    const cases::Case of = cases::get_own_case(tx, parts.cases, caller, id);
    if (!may_be_rated(of)) throw Refused{refusals::kNotYet};
    auto faults = check_rating(grade, options);
    if (!faults.empty()) throw Refused{refusals::kWrongRating, {}, std::move(faults)};

    const Instant now = parts.clock.now();
    Rating rating{of.person_id, of.id, now, grade, joined(options), comment, kOptionsVersion};
    const std::string sealed =
        comment.empty() ? "" : parts.cipher.encrypt(comment, comment_context(of.id));
    const bool is_first =
        tx.execute(
            "INSERT INTO voice_rating (person_id, case_id, at, grade, options, comment, "
            "options_version) VALUES ($1, $2, $3, $4, $5, $6, $7) "
            "ON CONFLICT (person_id, case_id) DO NOTHING",
            rating.person_id, rating.case_id, rating.at, rating.grade, rating.options, sealed,
            rating.options_version) == 1;
    if (!is_first) throw Refused{refusals::kRatedAlready};
    cases::tell_step(tx, parts.cases, caller, of, "rated");

    // The one who was rated must not learn who rated: the entry names the case's office and no
    // person.
    boost::json::object facts = cases::facts_of(parts.cases, of);
    facts.erase("number");
    facts["grade"] = grade;
    facts["options"] = rating.options;
    parts.journal.tell(tx, now,
                       {.what = "rating.given",
                        .actor = "",
                        .on_behalf = "",
                        .authority = "self",
                        .subject = "office:" + of.office_id.text(),
                        .facts = std::move(facts)});
    return rating;
}

std::optional<Rating> find_rating(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                  const cases::CaseId& id) {
    const cases::Case of = cases::get_own_case(tx, parts.cases, caller, id);
    auto rating = tx.find<Rating>(
        "SELECT person_id, case_id, at, grade, options, comment, options_version "
        "FROM voice_rating WHERE person_id = $1 AND case_id = $2",
        of.person_id, of.id);
    if (rating && !rating->comment.empty()) {
        rating->comment = parts.cipher.decrypt(rating->comment, comment_context(of.id));
    }
    return rating;
}

std::vector<Rating> ratings_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    auto ratings = tx.query<Rating>(
        "SELECT person_id, case_id, at, grade, options, comment, options_version "
        "FROM voice_rating WHERE person_id = $1 ORDER BY at DESC, case_id DESC",
        person);
    for (Rating& rating : ratings) {
        if (rating.comment.empty()) continue;
        rating.comment = parts.cipher.decrypt(rating.comment, comment_context(rating.case_id));
    }
    return ratings;
}

}  // namespace mashang::voice
