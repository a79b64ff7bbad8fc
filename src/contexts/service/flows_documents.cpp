#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "contexts/service/drawing.h"
#include "contexts/service/flows.h"
#include "contexts/service/flows_serving.h"
#include "contexts/service/kinds.h"
#include "contexts/service/number.h"
#include "contexts/service/printing.h"
#include "contexts/service/refusals.h"
#include "contexts/service/sealing.h"
#include "contexts/service/store.h"
#include "contexts/service/telling.h"
#include "platform/crypto/hash.h"

namespace mashang::service {
namespace {

constexpr std::chrono::minutes kFirstRetry{1};
constexpr std::chrono::minutes kLongestRetry{60};
constexpr std::int64_t kDoublings = 6;  // a minute, doubled, is more than an hour
constexpr std::size_t kCodeBytes = 16;

std::string take_number(sql::Tx& tx, const Parts& parts, const cases::Case& of, DocumentKind kind,
                        int year) {
    const auto catalogue = parts.cases.catalogue.get();
    const std::string& office = of.office_id.text();
    const std::string word =
        store::take_word(tx, office, office_word(catalogue->places(), of.office_id));
    const std::string_view series = facts_of(kind).series;
    return number_text(word, series, year, store::take_running(tx, office, series, year));
}

/// What a document is drawn for.
struct Drawing {
    Occasion occasion;
    std::string cause;
    Date day;
    std::optional<std::string> number = {};  ///< of a copy; nothing: the next of its series
};

/// Gives a document its number and its words; the job gives it its file.
Document draw(sql::Tx& tx, const Parts& parts, const cases::Case& of, const Drawing& drawing) {
    const Instant now = parts.clock.now();
    const DocumentId id{parts.ids.next(now)};
    const DocumentKind kind = drawing.occasion.kind;
    Draft draft = draft_of(tx, parts, of, drawing.occasion);
    Document document{.person_id = drawing.occasion.addressee.value_or(of.person_id),
                      .case_id = of.id,
                      .id = id,
                      .kind = kind,
                      .cause = drawing.cause,
                      .office_id = of.office_id.text(),
                      .item_id = of.item_id,
                      .number = drawing.number
                                    ? *drawing.number
                                    : take_number(tx, parts, of, kind, drawing.day.year()),
                      .code = crypto::to_base64url(parts.random_bytes(kCodeBytes)),
                      .title = std::move(draft.title),
                      .words = seal_words(parts, id, draft.words),
                      .dated = drawing.day,
                      .due_at = now};
    store::add(tx, document);
    return document;
}

/// The decision that was in force no longer is.
void take_place_of_decision(sql::Tx& tx, const Parts& parts, const cases::Case& of,
                            const Document& changed) {
    for (const Document& before : store::list_of_case(tx, of.id)) {
        if (!facts_of(before.kind).ends_the_case) continue;
        if (before.person_id != changed.person_id || before.id == changed.id) continue;
        if (!store::replace(tx, before, changed.id)) continue;
        tell_of(tx, parts, of, before, "document.replaced", {},
                {{"by", changed.id.text()},
                 {"by_number", changed.number},
                 {"why", changed.kind == DocumentKind::revoked ? "revocation" : "contest"}});
    }
}

/// Of several applicants each has a copy of what ends the case, beside whoever opened it.
std::vector<PersonId> others_to_serve(sql::Tx& tx, const Parts& parts, const cases::Case& of,
                                      DocumentKind kind) {
    std::vector<PersonId> others;
    if (!facts_of(kind).ends_the_case) return others;
    for (const auto& principal : cases::principals_of(tx, parts.cases, of)) {
        const auto id = PersonId::parse(principal.id);
        if (id && *id != of.person_id) others.push_back(*id);
    }
    return others;
}

void draw_for(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    const auto id = cases::case_in(entry.subject);
    const auto kind = kind_of(entry.what, entry.facts);
    const auto of = id ? parts.cases.store.find(tx, *id) : std::nullopt;
    if (!of || !kind || !of->number || store::has_cause(tx, entry.id)) return;
    Drawing drawing{.occasion = {*kind, reason_at(tx, parts, *of, *kind, entry.at)},
                    .cause = entry.id,
                    .day = entry.at.date()};
    const PersonId represents = cases::representing(tx, parts.cases, *of);
    if (!facts_of(*kind).ends_the_case && represents != of->person_id) {
        drawing.occasion.addressee = represents;  // on the way letters go to whoever handles it
    }
    const Document first = draw(tx, parts, *of, drawing);
    std::vector<Document> drawn{first};
    for (const PersonId& other : others_to_serve(tx, parts, *of, *kind)) {
        const auto copy = drawn.size() + 1;
        drawing.occasion.addressee = other;
        drawing.cause = fmt::format("{}/{}", entry.id, copy);
        drawing.number = fmt::format("{}（副本{}）", first.number, copy);
        drawn.push_back(draw(tx, parts, *of, drawing));
    }
    if (!is_changed_decision(entry.what, entry.facts)) return;
    for (const Document& each : drawn) take_place_of_decision(tx, parts, *of, each);
}

void issue(const Parts& parts, Document document, const Signer& signer) {
    const std::string bytes = print_signed(parts, document, open_words(parts, document), signer);
    document.file = parts.files.keep(bytes);
    document.size = static_cast<std::int64_t>(bytes.size());
    document.sha256 = crypto::to_hex(crypto::sha256(bytes));
    document.issued_at = parts.clock.now();
    parts.database.write([&](sql::Tx& tx) {
        const auto of = parts.cases.store.find(tx, document.case_id);
        if (!of || !store::issue(tx, document)) return;
        document.state = DocumentState::in_force;
        tell_of(tx, parts, *of, document, "document.issued", {},
                {{"sha256", document.sha256}, {"key", signer.key_id}});
        begin_service(tx, parts, document, *of);
    });
}

Instant retry_at(Instant now, std::int64_t tries) {
    const auto wait = kFirstRetry * (std::int64_t{1} << std::min(tries, kDoublings));
    return now + std::min<std::chrono::minutes>(wait, kLongestRetry);
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    std::vector<std::string> whats = followed_steps();
    whats.insert(whats.end(), {"case.served", "case.supplemented"});
    return {.name = "service",
            .whats = std::move(whats),
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                if (kind_of(entry.what, entry.facts)) return draw_for(tx, parts, entry);
                follow_reading(tx, parts, entry);
            }};
}

bool make_one_document(const Parts& parts) {
    const Instant now = parts.clock.now();
    bool is_due = false;
    parts.database.read([&](sql::Tx& tx) { is_due = store::has_due(tx, now); });
    if (!is_due) return false;
    std::optional<Document> document;
    std::optional<Signer> signer;
    parts.database.write([&](sql::Tx& tx) {
        document = store::take_due(tx, now, now + kLongestRetry);
        if (document) signer.emplace(signer_of(tx, parts));
    });
    if (!document) return true;
    try {
        issue(parts, *document, *signer);
    } catch (const sql::Outage&) {
        throw;
    } catch (const std::exception& failed) {
        const std::string error = failed.what();
        parts.database.write([&](sql::Tx& tx) {
            store::note_failure(tx, *document, retry_at(now, document->tries - 1), error);
        });
    }
    return true;
}

Document issue_again(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                     const DocumentId& id, const std::string& why) {
    const cases::Case found = cases::get_case_to_handle(tx, parts.cases, officer, of);
    const auto before = store::find(tx, id);
    if (!before || before->case_id != of) throw Refused{refusals::kNoSuchDocument};
    if (before->state == DocumentState::replaced) throw Refused{refusals::kReplaced};
    if (!before->is_issued()) throw Refused{refusals::kNotIssuedYet};
    Document again =
        draw(tx, parts, found,
             {.occasion = {before->kind, open_words(parts, *before).reason, before->person_id},
              .cause = "again:" + id.text(),
              .day = parts.clock.now().date()});
    if (!store::replace(tx, *before, again.id)) throw Refused{refusals::kReplaced};
    tell_of(tx, parts, found, *before, "document.replaced", officer,
            {{"by", again.id.text()}, {"by_number", again.number}, {"why", why}});
    return again;
}

}  // namespace mashang::service
