#include "contexts/own_data/views.h"

#include <algorithm>

namespace mashang::own_data {
namespace {

/// A citizen's, or another document's.
std::string masked_number(const std::string& number) {
    if (const auto citizen_id = CitizenId::parse(number)) return citizen_id->masked();
    std::string shown = number;
    if (shown.size() > 3) std::fill(shown.begin() + 2, shown.end() - 1, '*');
    return shown;
}

}  // namespace

CopyView view_of(sql::Tx& tx, const Parts& parts, const store::CopyRow& copy) {
    CopyView view{.id = copy.id.text(),
                  .state = copy.state,
                  .done = copy.done,
                  .chapters = copy.chapters,
                  .asked_at = copy.asked_at,
                  .ready_at = copy.ready_at,
                  .over_at = {},
                  .files = {}};
    if (copy.state != CopyState::ready) return view;
    view.over_at = *copy.ready_at + parts.limits.copy_life;
    if (*view.over_at <= parts.clock.now()) {
        view.state = CopyState::over;  // and will be swept
        return view;
    }
    for (const auto& row : store::list_files(tx, copy.person_id, copy.id)) {
        view.files.push_back({row.format, row.part, row.parts});
    }
    return view;
}

CorrectionView view_of(const Parts& parts, const Correction& correction) {
    CorrectionView view{.id = correction.id.text(),
                        .datum = correction.datum,
                        .state = correction.state,
                        .office_name = parts.office_name(correction.office_id),
                        .case_id = correction.case_id,
                        .says = correction.says,
                        .reason = correction.reason,
                        .answer = {},
                        .asked_at = correction.asked_at,
                        .answered_at = correction.answered_at,
                        .about = correction.about};
    if (!correction.answer.empty()) view.answer = correction.answer;
    return view;
}

std::vector<HeldDatum> held_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    std::vector<HeldDatum> all;
    for (const Datum datum : {Datum::name, Datum::citizen_id, Datum::sex, Datum::birth_date,
                              Datum::ethnicity, Datum::address}) {
        auto value = held(tx, parts, person, datum);
        if (!value) continue;
        if (datum == Datum::name) value = identity::PersonName::parse(*value)->masked();
        if (datum == Datum::citizen_id) value = masked_number(*value);
        all.push_back({datum, *std::move(value)});
    }
    return all;
}

CorrectionRow row_of(sql::Tx& tx, const Parts& parts, const Correction& correction) {
    return {.id = correction.id.text(),
            .datum = correction.datum,
            .state = correction.state,
            .applicant_masked = parts.identity.display_name(tx, correction.person_id),
            .asked_at = correction.asked_at};
}

DeskCorrection look_at(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                       const Correction& correction) {
    const auto applicant =
        parts.identity.look_at_applicant(tx, {.actor = officer.account_id,
                                              .authority = "officer",
                                              .person = correction.person_id,
                                              .matter = "correction:" + correction.id.text(),
                                              .ground = "own_data.correction"});
    DeskCorrection view{view_of(parts, correction)};
    if (applicant.name) view.applicant_name = applicant.name->text();
    if (applicant.citizen_id) view.citizen_id = applicant.citizen_id->text();
    if (correction.datum == Datum::register_data) {
        const auto datum =
            parts.register_datum(tx, correction.person_id, correction.case_id.value_or(""),
                                 correction.field.value_or(""));
        if (datum) view.held = datum->held;
    } else if (correction.datum != Datum::case_record) {
        view.held = held(tx, parts, correction.person_id, correction.datum);
    }
    return view;
}

}  // namespace mashang::own_data
