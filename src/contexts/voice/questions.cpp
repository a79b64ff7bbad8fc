#include "contexts/voice/questions.h"

#include <fmt/format.h>

#include "contexts/places/api.h"
#include "contexts/voice/refusals.h"
#include "contexts/voice/store_questions.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::voice {
namespace {

constexpr std::string_view kServiceCentre = "XZ";  // 行政服务中心
constexpr std::size_t kSecretBytes = 10;
constexpr std::uint32_t kReferences = 1'000'000;  // of one day
constexpr std::size_t kMostShown = 50;

std::string context_of(std::string_view column, const QuestionId& id) {
    return fmt::format("voice.question.{}:{}", column, id.text());
}

Question sealed(const Parts& parts, Question question) {
    question.text = parts.cipher.encrypt(question.text, context_of("text", question.id));
    if (!question.answer.empty())
        question.answer = parts.cipher.encrypt(question.answer, context_of("answer", question.id));
    return question;
}

Question opened(const Parts& parts, Question question) {
    question.text = parts.cipher.decrypt(question.text, context_of("text", question.id));
    if (!question.answer.empty())
        question.answer = parts.cipher.decrypt(question.answer, context_of("answer", question.id));
    return question;
}

std::vector<Question> opened(const Parts& parts, std::vector<Question> questions) {
    for (Question& question : questions) question = opened(parts, std::move(question));
    return questions;
}

std::string hash_of(std::string_view secret) {
    return crypto::to_hex(crypto::sm3(secret));
}

const places::Office& service_centre_of(const places::Places& places,
                                        const places::Division& division) {
    for (const places::Division* at : places.chain(division)) {
        const places::Office* office = places.office_of(kServiceCentre, *at);
        if (office != nullptr) return *office;
    }
    throw Refused{refusals::kNobodyToAsk};
}

std::string office_for(const catalogue::Catalogue& catalogue, const places::Division& division,
                       const std::optional<std::string>& item_id) {
    if (item_id) {
        const catalogue::Item& item = catalogue::get_item(catalogue, *item_id);
        const auto here = catalogue.implementation_for(item, division);
        if (here) return here->office->id.text();
    }
    return service_centre_of(catalogue.places(), division).id.text();
}

/// One that no question has.
std::string make_reference(sql::Tx& tx, const Parts& parts, Instant now) {
    const Date day = now.date();
    std::string reference;
    do {
        reference = fmt::format("ZX{:04}{:02}{:02}{:06}", day.year(), day.month(), day.day(),
                                parts.cases.random() % kReferences);
    } while (store::find_by_reference(tx, reference));
    return reference;
}

void tell(sql::Tx& tx, const Parts& parts, const Question& question, std::string_view what,
          std::string_view actor, std::string_view authority, Instant at) {
    boost::json::object facts{{"office", question.office_id}, {"division", question.division}};
    if (question.item) facts["item"] = *question.item;
    parts.journal.tell(tx, at,
                       {.what = std::string{what},
                        .actor = std::string{actor},
                        .on_behalf = question.person_id.value_or(""),
                        .authority = std::string{authority},
                        .subject = "question:" + question.id.text(),
                        .facts = std::move(facts)});
}

void check_room(sql::Tx& tx, const Question& question) {
    if (question.person_id &&
        store::count_open_of_person(tx, *question.person_id) >= kMostOpenOfPerson)
        throw Refused{refusals::kTooManyQuestions, {{"max", std::to_string(kMostOpenOfPerson)}}};
    if (store::count_open_of_office(tx, question.office_id) >= kMostOpenOfOffice)
        throw Refused{refusals::kTooManyWaiting};
}

}  // namespace

AskedQuestion ask(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& text, const DivisionCode& division,
                  const std::optional<std::string>& item) {
    const auto catalogue = parts.cases.catalogue.get();
    const places::Division& here = places::get_division(catalogue->places(), division);
    const Instant now = parts.clock.now();
    Question question{.id = QuestionId{parts.cases.ids.next(now)},
                      .reference = {},
                      .secret_hash = {},
                      .office_id = office_for(*catalogue, here, item),
                      .division = here.code.text(),
                      .item = item,
                      .text = text,
                      .asked_at = now};
    const bool is_person = caller.kind == http::CallerKind::person;
    if (is_person) question.person_id = caller.person_id;
    check_room(tx, question);
    question.reference = make_reference(tx, parts, now);
    AskedQuestion asked{.question = question, .secret = {}};
    if (!is_person) {
        asked.secret = crypto::to_base32(crypto::random_bytes(kSecretBytes));
        question.secret_hash = hash_of(*asked.secret);
    }
    store::add(tx, sealed(parts, question));
    tell(tx, parts, question, "question.asked", is_person ? caller.account_id : "", "self", now);
    return asked;
}

std::vector<Question> questions_of(sql::Tx& tx, const Parts& parts,
                                   const identity::PersonId& person) {
    return opened(parts, store::list_of_person(tx, person.text(), kMostShown));
}

std::vector<Question> own_questions(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    return questions_of(tx, parts, identity::PersonId::parse(caller.person_id).value());
}

Question look_up(sql::Tx& tx, const Parts& parts, const std::string& reference,
                 const std::string& secret) {
    auto found = store::find_by_reference(tx, reference);
    const bool knows =
        found && !found->secret_hash.empty() && crypto::equal(found->secret_hash, hash_of(secret));
    if (!knows) throw Refused{refusals::kNoSuchQuestion};
    return opened(parts, *std::move(found));
}

std::vector<Question> list_questions(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                                     bool answered, std::size_t limit, std::size_t offset) {
    return opened(parts, store::list_of_office(tx, officer.office_id, answered, limit, offset));
}

Question answer_question(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                         const QuestionId& id, const std::string& text) {
    auto found = store::find(tx, id);
    if (!found || found->office_id != officer.office_id) throw Refused{refusals::kNoSuchQuestion};
    Question question = opened(parts, *std::move(found));
    question.answer = text;
    question.answered_at = parts.clock.now();
    question.answered_by = officer.account_id;
    if (!store::save_answer(tx, sealed(parts, question))) throw Refused{refusals::kAnsweredAlready};
    tell(tx, parts, question, "question.answered", officer.account_id, "officer",
         *question.answered_at);
    return question;
}

std::int64_t remove_old_questions(sql::Tx& tx, Instant now) {
    return store::remove_before(tx, now - kQuestionsKept);
}

journal::Follower follower(const Parts&) {
    return {.name = "voice",
            .whats = {"account.closed"},
            .effect = [](sql::Tx& tx, const journal::Entry& entry) {
                const auto* why = entry.facts.if_contains("why");
                if (why != nullptr && *why == "by_owner")
                    store::remove_of_person(tx, entry.on_behalf);
            }};
}

}  // namespace mashang::voice
