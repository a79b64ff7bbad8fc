#include "contexts/catalogue/flows_bulk.h"

#include <fmt/format.h>

#include "contexts/catalogue/api.h"
#include "contexts/catalogue/bulk_refusals.h"
#include "contexts/catalogue/flows_editions.h"

namespace mashang::catalogue {
namespace {

xlsx::Sheet opened(const std::string& workbook) {
    auto sheet = xlsx::read(workbook);
    if (!sheet) throw Refused{*sheet.error()};
    return *std::move(sheet);
}

/// Faults of the headings stand in the first row of the sheet, others in theirs.
std::string pointer_of(const xlsx::Sheet& sheet, const CellFault& fault) {
    return fmt::format("/{}/{}", sheet.name, xlsx::cell_name(fault.row, fault.column));
}

}  // namespace

std::string download_bulk(const Parts& parts, const http::Caller& caller) {
    return xlsx::write(sheet_of(*parts.catalogue.get(), kept_body(parts, caller), caller.language));
}

std::string mark_bulk(const Parts& parts, const http::Caller& caller, const std::string& workbook) {
    const std::string body = kept_body(parts, caller);
    const xlsx::Sheet sheet = opened(workbook);
    std::vector<xlsx::Note> notes;
    for (const CellFault& fault : read_bulk(sheet, *parts.catalogue.get(), body).faults) {
        notes.push_back(
            {fault.row, fault.column, message_of(*fault.refusal, fault.facts, caller.language)});
    }
    return xlsx::write(sheet, notes);
}

std::size_t apply_bulk(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& workbook, const std::string& note) {
    const std::string body = kept_body(parts, caller);
    const xlsx::Sheet sheet = opened(workbook);
    const BulkReading reading = read_bulk(sheet, *parts.catalogue.get(), body);
    if (!reading.faults.empty()) {
        std::vector<Fault> faults;
        for (const CellFault& fault : reading.faults) {
            faults.push_back({pointer_of(sheet, fault), fault.refusal, fault.facts});
        }
        throw Refused{
            refusals::kSheetUnsound, {{"count", std::to_string(faults.size())}}, std::move(faults)};
    }
    if (reading.changes.empty()) throw Refused{refusals::kSheetSaysNothing};
    for (const BulkChange& change : reading.changes) {
        Edition edition = open_edition(tx, parts, caller, change.item_id);
        edition = write_edition(tx, parts, caller, {edition.item, edition.number, edition.version},
                                {change.content, note, {}});
        submit_edition(tx, parts, caller, {edition.item, edition.number, edition.version});
    }
    return reading.changes.size();
}

}  // namespace mashang::catalogue
