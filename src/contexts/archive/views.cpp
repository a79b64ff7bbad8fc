#include "contexts/archive/views.h"

#include "base/enum_names.h"
#include "contexts/archive/store.h"

namespace mashang::archive {
namespace {

std::string item_name(const Parts& parts, const std::string& id) {
    const auto catalogue = parts.cases.catalogue.get();
    const catalogue::Item* const item = catalogue->find_item(id);
    return item == nullptr ? id : item->name;
}

std::string office_name(const Parts& parts, const std::string& id) {
    const auto catalogue = parts.cases.catalogue.get();
    const auto office = places::OfficeId::parse(id);
    const auto* found = office ? catalogue->places().find_office(*office) : nullptr;
    return found == nullptr ? id : found->name;
}

AccessStanding standing_of(const Access& access, Instant now) {
    switch (access.state) {
        case AccessState::asked:
            return AccessStanding::asked;
        case AccessState::granted:
            return access.is_open(now) ? AccessStanding::open : AccessStanding::over;
        case AccessState::declined:
            return AccessStanding::declined;
        case AccessState::ended:
            return AccessStanding::ended;
    }
    std::unreachable();
}

}  // namespace

PackageView view_of(const Parts& parts, const PackageRow& row) {
    return {.case_id = row.case_id,
            .number = row.number,
            .item_id = row.item_id,
            .item_name = item_name(parts, row.item_id),
            .office_id = row.office_id,
            .outcome = enumerator_of<cases::Outcome>(row.outcome),
            .ended_at = row.ended_at,
            .archived_at = row.archived_at,
            .retention = row.retention,
            .kept_until = row.kept_until,
            .term_over = row.kept_until && parts.clock.now().date() > *row.kept_until,
            .on_paper = row.on_paper,
            .size = row.size,
            .sha256 = row.sha256,
            .sm3 = row.sm3,
            .state = row.state,
            .destroyed_at = row.destroyed_at};
}

FailureList failures_of(sql::Tx& tx, const Parts& parts, const http::Caller& archivist) {
    FailureList list;
    for (const WaitingRow& row : store::list_failing(tx, archivist.office_id, parts.shown)) {
        const auto of = parts.cases.store.find(tx, row.person_id, row.case_id);
        if (!of || !of->number) continue;
        list.failures.push_back({.case_id = row.case_id,
                                 .number = of->number->text(),
                                 .item_name = item_name(parts, of->item_id),
                                 .tries = row.tries,
                                 .error = row.error,
                                 .again_at = row.due_at});
    }
    return list;
}

DestructionView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const Destruction& destruction) {
    const auto package = store::find(tx, destruction.case_id);
    DestructionView view{.case_id = destruction.case_id,
                         .number = package ? package->number : "",
                         .item_name = package ? item_name(parts, package->item_id) : "",
                         .state = destruction.state,
                         .reason = destruction.reason,
                         .proposed_by = parts.staff_name(tx, destruction.proposed_by),
                         .proposed_at = destruction.proposed_at,
                         .own = destruction.proposed_by == caller.account_id,
                         .note = destruction.note,
                         .settled_by = {},
                         .settled_at = destruction.settled_at};
    if (destruction.settled_by) view.settled_by = parts.staff_name(tx, *destruction.settled_by);
    return view;
}

PackageCheck check_of(const Parts& parts, const ReadPackage& read) {
    Report report = verify_package(*read.bytes, TrustedKeys{archive_public_keys(parts.keys)});
    PackageCheck check{.sound = report.is_sound(),
                       .entries = report.entries,
                       .files = {},
                       .on_paper = {},
                       .findings = std::move(report.findings)};
    if (report.manifest) {
        check.files = std::move(report.manifest->files);
        check.on_paper = std::move(report.manifest->on_paper);
    }
    return check;
}

AccessView view_of(sql::Tx& tx, const Parts& parts, const Access& access) {
    AccessView view{.id = access.id,
                    .inspector = parts.staff_name(tx, access.account_id),
                    .office_id = access.office_id,
                    .office_name = office_name(parts, access.office_id),
                    .case_number = {},
                    .item_id = access.item_id,
                    .item_name = {},
                    .purpose = purpose_of(parts, access),
                    .days = access.days,
                    .standing = standing_of(access, parts.clock.now()),
                    .asked_at = access.asked_at,
                    .settled_by = {},
                    .settled_at = access.settled_at,
                    .until = access.until};
    if (access.item_id) view.item_name = item_name(parts, *access.item_id);
    const auto package = access.case_id ? store::find(tx, *access.case_id) : std::nullopt;
    if (package) view.case_number = package->number;
    if (access.settled_by) view.settled_by = parts.staff_name(tx, *access.settled_by);
    return view;
}

}  // namespace mashang::archive
