#include "contexts/archive/flows.h"
#include "contexts/archive/refusals.h"
#include "contexts/archive/store.h"
#include "contexts/archive/watermark.h"

namespace mashang::archive {
namespace {

std::string context_of(const AccessId& id) {
    return "archive.access.purpose:" + id.text();
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Access& access,
          const char* what, const char* authority) {
    boost::json::object facts{{"office", access.office_id}, {"days", access.days}};
    if (access.item_id) facts["item"] = *access.item_id;
    if (access.until) facts["until"] = access.until->text();
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = caller.account_id,
                        .on_behalf = {},
                        .authority = authority,
                        .subject = "archive_access:" + access.id.text(),
                        .facts = std::move(facts),
                        .matter = access.case_id ? cases::subject_of(*access.case_id) : ""});
}

/// Of which office, and what of it.
void scope(sql::Tx& tx, const Parts& parts, const AccessWish& wish, Access& access) {
    if (wish.case_number) {
        if (wish.item_id || wish.office_id) throw Refused{refusals::kOneOfTwo};
        const auto number = cases::CaseNumber::parse(*wish.case_number);
        const auto package = number ? store::find_by_number(tx, number->text()) : std::nullopt;
        if (!package) throw Refused{refusals::kNoSuchPackage};
        access.office_id = package->office_id;
        access.case_id = package->case_id;
        return;
    }
    const auto catalogue = parts.cases.catalogue.get();
    const auto office = places::OfficeId::parse(wish.office_id.value_or(""));
    const bool is_there = wish.item_id && office &&
                          catalogue->find_item(*wish.item_id) != nullptr &&
                          catalogue->places().find_office(*office) != nullptr;
    if (!is_there) throw Refused{refusals::kOneOfTwo};
    access.office_id = office->text();
    access.item_id = wish.item_id;
}

Access get_access_at(sql::Tx& tx, const http::Caller& archivist, const AccessId& id) {
    auto access = store::find_access(tx, id);
    if (!access || access->office_id != archivist.office_id) {
        throw Refused{refusals::kNoSuchAccess};
    }
    return *std::move(access);
}

}  // namespace

std::string purpose_of(const Parts& parts, const Access& access) {
    return parts.fields.decrypt(access.purpose, context_of(access.id));
}

Access ask_for_access(sql::Tx& tx, const Parts& parts, const http::Caller& inspector,
                      const AccessWish& wish) {
    if (wish.days < 1 || wish.days > parts.rules.longest_access_days) {
        throw Refused{refusals::kTooLong,
                      {{"max", std::to_string(parts.rules.longest_access_days)}}};
    }
    const Instant now = parts.clock.now();
    Access access{.id = AccessId{parts.ids.next(now)},
                  .account_id = inspector.account_id,
                  .office_id = {},
                  .purpose = {},
                  .days = wish.days,
                  .asked_at = now};
    scope(tx, parts, wish, access);
    access.purpose = parts.fields.encrypt(wish.purpose, context_of(access.id));
    store::add(tx, access);
    tell(tx, parts, inspector, access, "archive.access_asked", "inspector");
    return access;
}

Access settle_access(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                     const AccessId& id, bool granted) {
    Access access = get_access_at(tx, archivist, id);
    if (access.account_id == archivist.account_id) throw Refused{refusals::kOwnProposal};
    access.state = granted ? AccessState::granted : AccessState::declined;
    access.settled_by = archivist.account_id;
    access.settled_at = parts.clock.now();
    if (granted) access.until = *access.settled_at + std::chrono::days{access.days};
    if (!store::move(tx, access, AccessState::asked)) throw Refused{refusals::kSettledAlready};
    tell(tx, parts, archivist, access,
         granted ? "archive.access_granted" : "archive.access_declined", "archivist");
    return access;
}

Access end_access(sql::Tx& tx, const Parts& parts, const http::Caller& archivist,
                  const AccessId& id) {
    Access access = get_access_at(tx, archivist, id);
    if (!access.is_open(parts.clock.now())) throw Refused{refusals::kNotOpen};
    access.state = AccessState::ended;
    access.until = parts.clock.now();
    if (!store::move(tx, access, AccessState::granted)) throw Refused{refusals::kNotOpen};
    tell(tx, parts, archivist, access, "archive.access_ended", "archivist");
    return access;
}

Access get_open_access(sql::Tx& tx, const Parts& parts, const http::Caller& inspector,
                       const AccessId& id) {
    auto access = store::find_access(tx, id);
    if (!access || access->account_id != inspector.account_id) {
        throw Refused{refusals::kNoSuchAccess};
    }
    if (!access->is_open(parts.clock.now())) throw Refused{refusals::kNotOpen};
    return *std::move(access);
}

std::vector<PackageRow> packages_of(sql::Tx& tx, const Parts& parts, const Access& access) {
    if (!access.case_id) {
        return store::list(tx, {.office_id = access.office_id,
                                .item_id = access.item_id.value_or(""),
                                .most = parts.shown});
    }
    const auto one = store::find(tx, *access.case_id);
    return one ? std::vector{*one} : std::vector<PackageRow>{};
}

std::optional<ReadPackage> copy_for_inspection(const Parts& parts, const http::Caller& inspector,
                                               const AccessId& access_id, const CaseId& id) {
    Watermark mark;
    bool is_covered = false;
    parts.database.read([&](sql::Tx& tx) {
        const Access access = get_open_access(tx, parts, inspector, access_id);
        const auto row = store::find(tx, id);
        is_covered = row && access.covers(*row);
        if (!is_covered) return;
        mark = {.who = parts.staff_name(tx, inspector.account_id),
                .purpose = purpose_of(parts, access),
                .access = access.id.text(),
                .granted_by = parts.staff_name(tx, *access.settled_by),
                .case_number = row->number,
                .at = parts.clock.now(),
                .until = *access.until};
    });
    auto read = is_covered ? read_package(parts, id) : std::nullopt;
    if (read) read->bytes = std::make_shared<const std::string>(watermarked(*read->bytes, mark));
    return read;
}

std::string fetch_for_inspection(sql::Tx& tx, const Parts& parts, const http::Caller& inspector,
                                 const AccessId& access_id, const CaseId& id,
                                 const std::optional<ReadPackage>& copy) {
    const Access access = get_open_access(tx, parts, inspector, access_id);
    const auto row = store::find(tx, id);
    if (!row || !access.covers(*row)) throw Refused{refusals::kNoSuchPackage};
    if (!row->file || !copy || copy->file != *row->file) throw Refused{refusals::kDestroyed};
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = inspector.account_id,
                             .authority = "inspector",
                             .person = row->person_id.text(),
                             .matter = cases::subject_of(id),
                             .ground = "archive.inspection:" + access.id.text(),
                             .what = "archive_package"});
    return *copy->bytes;
}

}  // namespace mashang::archive
