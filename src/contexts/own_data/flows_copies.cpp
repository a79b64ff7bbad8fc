#include "contexts/own_data/flows.h"
#include "contexts/own_data/refusals.h"
#include "contexts/own_data/split.h"

namespace mashang::own_data {
namespace {

constexpr std::size_t kSweptAtOnce = 20;
constexpr std::chrono::days kRowsKept{30};

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

void tell(sql::Tx& tx, const Parts& parts, const store::CopyRow& copy, std::string_view what,
          std::string_view actor) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = std::string{actor},
                        .on_behalf = copy.person_id.text(),
                        .authority = "self",
                        .subject = "person:" + copy.person_id.text(),
                        .facts = {{"copy", copy.id.text()}}});
}

std::optional<store::CopyRow> take_up(const Parts& parts) {
    std::optional<store::CopyRow> copy;
    parts.database.write([&](sql::Tx& tx) {
        const Instant now = parts.clock.now();
        copy = store::take_copy_up(tx, now - parts.limits.making_anew_after, now);
        if (copy && copy->tries > parts.limits.tries) store::fail_copy(tx, *copy);
    });
    return copy;
}

/// Each in a snapshot of its own: a long one holds nothing up.
std::vector<Chapter> write_chapters(const Parts& parts, const store::CopyRow& copy) {
    std::vector<Chapter> chapters;
    for (const Contributor& contributor : parts.contributors) {
        Chapter chapter{.code = contributor.code, .title = contributor.title, .data = {}};
        parts.database.read(
            [&](sql::Tx& tx) { chapter.data = contributor.write(tx, copy.person_id); });
        chapters.push_back(std::move(chapter));
        parts.database.write([&](sql::Tx& tx) {
            store::note_progress(tx, copy, static_cast<std::int64_t>(chapters.size()));
        });
    }
    return chapters;
}

/// Each part in both formats. What fails in between no row names: it is swept away.
std::vector<store::CopyFileRow> keep_files(const Parts& parts, const store::CopyRow& copy,
                                           std::vector<Chapter> chapters) {
    const auto pieces = split(std::move(chapters), parts.limits.part_bytes);
    PartNumber number{.part = 0, .parts = static_cast<std::int64_t>(pieces.size())};
    std::vector<store::CopyFileRow> rows;
    for (const auto& piece : pieces) {
        ++number.part;
        const auto keep = [&](CopyFormat format, const std::string& bytes) {
            rows.push_back({.person_id = copy.person_id,
                            .copy_id = copy.id,
                            .format = format,
                            .part = number.part,
                            .parts = number.parts,
                            .file = parts.files.keep(bytes)});
        };
        keep(CopyFormat::json, json_of(piece, *copy.ready_at, number));
        keep(CopyFormat::pdf, pdf_of(piece, *copy.ready_at, number));
    }
    return rows;
}

}  // namespace

store::CopyRow ask_for_copy(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    parts.sign_in.demand_recent(tx, caller);
    const identity::PersonId person = person_of(caller);
    const Instant now = parts.clock.now();
    if (store::has_copy_in_making(tx, person)) throw Refused{refusals::kCopyPending};
    const auto today = store::count_copies_since(tx, person, now - std::chrono::hours{24});
    if (today >= parts.limits.copies_a_day) {
        throw Refused{refusals::kTooManyCopies,
                      {{"max", std::to_string(parts.limits.copies_a_day)}}};
    }
    const store::CopyRow copy{.person_id = person,
                              .id = CopyId{parts.ids.next(now)},
                              .account_id = caller.account_id,
                              .chapters = static_cast<std::int64_t>(parts.contributors.size()),
                              .asked_at = now};
    store::add_copy(tx, copy);
    tell(tx, parts, copy, "own_data.copy_asked", caller.account_id);
    return copy;
}

std::optional<ReadCopy> read_copy(const Parts& parts, const http::Caller& caller,
                                  const store::WhichFile& which) {
    std::optional<files::FileId> file;
    parts.database.read([&](sql::Tx& tx) {
        file = store::find_file(tx, person_of(caller), which,
                                parts.clock.now() - parts.limits.copy_life);
        if (file) parts.sign_in.demand_recent(tx, caller);
    });
    auto bytes = file ? parts.files.read(*file) : std::nullopt;
    if (!bytes) return std::nullopt;
    return ReadCopy{*file, std::make_shared<const std::string>(*std::move(bytes))};
}

std::string fetch_copy(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const store::WhichFile& which, const std::optional<ReadCopy>& read) {
    const auto file =
        store::take_file(tx, person_of(caller), which, parts.clock.now() - parts.limits.copy_life);
    if (!file || !read || read->file != *file) throw Refused{refusals::kNoSuchCopy};
    parts.sign_in.demand_recent(tx, caller);  // refused, it is there still
    parts.files.let_go(*file);
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = caller.account_id,
                             .authority = "self",
                             .person = caller.person_id,
                             .matter = "",
                             .ground = "own_data.copy",
                             .what = "data_copy"});
    return *read->bytes;
}

bool make_one_copy(const Parts& parts) {
    auto copy = take_up(parts);
    if (!copy) return false;
    if (copy->tries > parts.limits.tries) return true;
    auto chapters = write_chapters(parts, *copy);
    copy->ready_at = parts.clock.now();
    const auto rows = keep_files(parts, *copy, std::move(chapters));
    parts.database.write([&](sql::Tx& tx) {
        if (store::finish_copy(tx, *copy, rows))
            tell(tx, parts, *copy, "own_data.copy_ready", "system");
    });
    return true;
}

std::int64_t sweep_copies(sql::Tx& tx, const Parts& parts) {
    const Instant now = parts.clock.now();
    const auto over = store::list_over(tx, now - parts.limits.copy_life, kSweptAtOnce);
    for (const store::CopyRow& copy : over) {
        for (const auto& row : store::list_files(tx, copy.person_id, copy.id)) {
            parts.files.erase(row.file);
        }
        store::end_copy(tx, copy);
    }
    return static_cast<std::int64_t>(over.size()) +
           store::forget_copies(tx, now - kRowsKept, kSweptAtOnce);
}

}  // namespace mashang::own_data
