#include <algorithm>
#include <stdexcept>

#include "base/enum_names.h"
#include "contexts/archive/flows.h"
#include "contexts/archive/refusals.h"
#include "contexts/archive/store.h"
#include "platform/journal/proof.h"

namespace mashang::archive {
namespace {

constexpr std::chrono::minutes kFirstRetry{1};
constexpr std::chrono::minutes kLongestRetry{24 * 60};
constexpr std::int64_t kDoublings = 11;  // a minute, doubled, is more than a day

bool is_among(const std::vector<std::string>& items, const std::string& id) {
    return std::ranges::find(items, id) != items.end();
}

Instant retry_at(Instant now, std::int64_t tries) {
    const auto wait = kFirstRetry * (std::int64_t{1} << std::min(tries, kDoublings));
    return now + std::min<std::chrono::minutes>(wait, kLongestRetry);
}

/// It has a package, in whose place another may be put.
bool is_kept(sql::Tx& tx, const CaseId& id) {
    const auto package = store::find(tx, id);
    return package && package->state != PackageState::destroyed;
}

/// An officer changed what had been decided.
bool is_changed_decision(const journal::Entry& entry) {
    const auto* const ruling = entry.facts.if_contains("ruling");
    return entry.what == "case.contest_settled" && ruling != nullptr && *ruling == "changed";
}

/// Nothing: it is not to be archived (any more).
std::optional<Gathered> gather(sql::Tx& tx, const Parts& parts, const WaitingRow& waiting) {
    const auto of = parts.cases.store.find(tx, waiting.person_id, waiting.case_id);
    if (!of || !(cases::is_to_be_archived(*of) || is_kept(tx, of->id))) return std::nullopt;
    const std::string subject = cases::subject_of(of->id);
    if (journal::has_unsealed(tx, subject)) {
        throw std::runtime_error{"the journal has not sealed all of the case yet"};
    }
    return Gathered{.whole = cases::whole_case(tx, parts.cases, *of),
                    .materials = {},
                    .documents = parts.issued_documents(tx, of->id),
                    .document_files = {},
                    .proof = journal::prove(tx, subject),
                    .signature = parts.find_signature(tx, subject),
                    .kept_for_good = is_among(parts.rules.permanent_items, of->item_id),
                    .demands_paper = is_among(parts.rules.paper_items, of->item_id),
                    .archived_at = parts.clock.now()};
}

void read_files(const Parts& parts, Gathered& gathered) {
    for (const IssuedDocument& each : gathered.documents) {
        auto bytes = parts.files.read(each.file);
        if (!bytes) throw std::runtime_error{"the file of a document is gone"};
        gathered.document_files.push_back(*std::move(bytes));
    }
    for (const cases::NamedMaterial& each : gathered.whole.materials) {
        if (!each.material.file_id) continue;
        const auto id = files::FileId::parse(*each.material.file_id);
        auto bytes = id ? parts.files.read(*id) : std::nullopt;
        if (!bytes) throw std::runtime_error{"the file of a material is gone"};
        gathered.materials[each.material.seq] = *std::move(bytes);
    }
}

PackageRow row_of(const cases::Case& of, const Package& package, files::FileId file) {
    const Manifest& manifest = package.manifest;
    return {.person_id = of.person_id,
            .case_id = of.id,
            .number = manifest.case_number,
            .item_id = manifest.item_id,
            .office_id = manifest.office_id,
            .outcome = manifest.outcome,
            .ended_at = manifest.ended_at,
            .archived_at = manifest.archived_at,
            .year = manifest.ended_at.date().year(),
            .retention = manifest.retention,
            .kept_until = manifest.kept_until,
            .on_paper = static_cast<std::int64_t>(manifest.on_paper.size()),
            .file = std::move(file),
            .size = static_cast<std::int64_t>(package.bytes.size()),
            .sha256 = package.sha256,
            .sm3 = package.sm3};
}

/// `before`: in whose place it was put.
void tell_kept(sql::Tx& tx, const Parts& parts, const PackageRow& row,
               const std::optional<PackageRow>& before) {
    boost::json::object facts{
        {"item", row.item_id},  {"office", row.office_id},
        {"sha256", row.sha256}, {"sm3", row.sm3},
        {"size", row.size},     {"retention", name_of_enumerator(row.retention)}};
    if (row.kept_until) facts["kept_until"] = row.kept_until->text();
    if (before) facts["replaces"] = before->sha256;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = before ? "archive.replaced" : "archive.kept",
                        .actor = "system",
                        .on_behalf = row.person_id.text(),
                        .authority = "rule",
                        .subject = cases::subject_of(row.case_id),
                        .facts = std::move(facts)});
}

void archive(const Parts& parts, const WaitingRow& waiting) {
    std::optional<Gathered> gathered;
    parts.database.read([&](sql::Tx& tx) { gathered = gather(tx, parts, waiting); });
    if (!gathered) {
        parts.database.write([&](sql::Tx& tx) { store::remove_waiting(tx, waiting); });
        return;
    }
    read_files(parts, *gathered);
    const cases::Case& of = gathered->whole.of;
    const Package package = pack(contents_of(*gathered), signers_of(parts.keys));
    const PackageRow row = row_of(of, package, parts.files.keep(package.bytes));
    parts.database.write([&](sql::Tx& tx) {
        const auto now = parts.cases.store.find(tx, of.person_id, of.id);
        if (!now || *now != of) return;  // looked at again later
        const auto before = store::find(tx, of.id);
        if (before) {
            if (!store::replace(tx, *before, row)) return;
        } else {
            store::add(tx, row);
            cases::archive(tx, parts.cases, of.id);
        }
        store::remove_waiting(tx, waiting);
        tell_kept(tx, parts, row, before);
    });
}

}  // namespace

journal::Follower follower(const Parts& parts) {
    return {.name = "archive",
            .whats = {"case.served", "case.withdrawn", "case.contest_settled"},
            .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) {
                const auto id = cases::case_in(entry.subject);
                const auto of = id ? parts.cases.store.find(tx, *id) : std::nullopt;
                if (!of || !of->number) return;  // a draft that was given up
                // Without a package the case is archived as it stands then.
                const bool is_of_contest = entry.what == "case.contest_settled";
                if (is_of_contest && !(is_changed_decision(entry) && is_kept(tx, of->id))) return;
                store::add_waiting(tx, {.person_id = of->person_id,
                                        .case_id = of->id,
                                        .due_at = entry.at + parts.rules.after,
                                        .error = {},
                                        .office_id = of->office_id.text()});
            }};
}

bool archive_one(const Parts& parts) {
    const Instant now = parts.clock.now();
    bool is_due = false;
    parts.database.read([&](sql::Tx& tx) { is_due = store::has_due(tx, now); });
    if (!is_due) return false;
    std::optional<WaitingRow> waiting;
    parts.database.write(
        [&](sql::Tx& tx) { waiting = store::take_waiting(tx, now, now + kLongestRetry); });
    if (!waiting) return true;
    try {
        archive(parts, *waiting);
    } catch (const sql::Outage&) {
        throw;
    } catch (const std::exception& failed) {
        const std::string error = failed.what();
        parts.database.write([&](sql::Tx& tx) {
            const auto of = parts.cases.store.find(tx, waiting->person_id, waiting->case_id);
            if (of) waiting->office_id = of->office_id.text();
            store::note_failure(tx, *waiting, retry_at(now, waiting->tries - 1), error);
        });
    }
    return true;
}

void retry(sql::Tx& tx, const Parts& parts, const http::Caller& archivist, const CaseId& id) {
    const Instant now = parts.clock.now();
    if (!store::retry(tx, archivist.office_id, id, now)) throw Refused{refusals::kNoSuchFailure};
    parts.journal.tell(tx, now,
                       {.what = "archive.retry_asked",
                        .actor = archivist.account_id,
                        .on_behalf = {},
                        .authority = "archivist",
                        .subject = cases::subject_of(id),
                        .facts = {{"office", archivist.office_id}}});
}

std::optional<ReadPackage> read_package(const Parts& parts, const CaseId& id) {
    std::optional<PackageRow> row;
    parts.database.read([&](sql::Tx& tx) { row = store::find(tx, id); });
    if (!row || !row->file) return std::nullopt;
    auto bytes = parts.files.read(*row->file);
    if (!bytes) return std::nullopt;
    return ReadPackage{*row->file, std::make_shared<const std::string>(*std::move(bytes))};
}

PackageRow get_package(sql::Tx& tx, const http::Caller& archivist, const CaseId& id) {
    auto row = store::find(tx, id);
    if (!row || row->office_id != archivist.office_id) throw Refused{refusals::kNoSuchPackage};
    return *std::move(row);
}

std::string fetch(sql::Tx& tx, const Parts& parts, const http::Caller& archivist, const CaseId& id,
                  const std::optional<ReadPackage>& read) {
    const PackageRow row = get_package(tx, archivist, id);
    if (!row.file || !read || read->file != *row.file) throw Refused{refusals::kDestroyed};
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = archivist.account_id,
                             .authority = "archivist",
                             .person = row.person_id.text(),
                             .matter = cases::subject_of(id),
                             .ground = "archive.keeping",
                             .what = "archive_package"});
    return *read->bytes;
}

}  // namespace mashang::archive
