#include "contexts/exchange/step.h"

#include <fmt/format.h>

#include "base/citizen_id.h"

namespace mashang::exchange {
namespace {

using mandates::PrincipalKind;

constexpr int kProcedurePlace = 900;
constexpr int kProcessPlace = 901;
constexpr int kResultPlace = 902;

/// Puts columns into a row; what is empty is not there.
class Writing {
  public:
    Writing(const Step& step, TableName table, int place)
        : row_{.table = table, .place = place, .cells = {}} {
        put("row_guid", key_of(step.case_id, step.position, place));
        put("project_no", step.number);
    }
    Writing& put(std::string_view column, std::string_view text) {
        if (!text.empty()) row_.cells[column] = text;
        return *this;
    }
    Writing& put(std::string_view column, Instant at) { return put(column, moment_text(at)); }
    MadeRow done() { return std::move(row_); }

  private:
    MadeRow row_;
};

/// By the first two places of a USCC (GB 32100): who registered it, and as what.
std::string_view kind_of_body(std::string_view uscc) {
    const auto kind = uscc.substr(0, 2);
    if (kind == "91") return "2";
    if (kind == "12") return "3";
    if (kind == "92" || kind == "93") return "5";
    if (kind == "11") return "6";
    return kind.starts_with("5") ? "4" : "9";
}

std::string_view type_of(const Party& party) {
    return party.kind == PrincipalKind::person ? "1" : kind_of_body(party.number);
}

std::string_view paper_of(const Party& party) {
    if (party.kind != PrincipalKind::person) return "001";
    return CitizenId::parse(party.number) ? "111" : "990";
}

MadeRow accept_row(const Step& step, const Acceptance& of) {
    Writing row{step, TableName::accept, 0};
    row.put("catalog_code", of.basic_code)
        .put("task_code", of.task_code)
        .put("task_name", of.item_name)
        .put("task_version", std::to_string(of.item_edition))
        .put("project_name", of.item_name)
        .put("apply_type", of.at_counter ? "2" : "1")
        .put("project_type", of.is_instant ? "1" : "2")
        .put("applyer_name", of.applicant.name)
        .put("applyer_type", type_of(of.applicant))
        .put("applyer_page_type", paper_of(of.applicant))
        .put("applyer_page_code", of.applicant.number);
    if (of.agent) {
        row.put("contact_name", of.agent->name)
            .put("contact_type", of.agent->number.empty() ? "" : paper_of(*of.agent))
            .put("contact_code", of.agent->number);
    }
    return row.put("contact_mobile", of.agent ? of.agent->mobile : of.applicant.mobile)
        .put("apply_date", of.applied_at)
        .put("accept_date", step.at)
        .put("org_name", of.office_name)
        .put("org_code", of.office_uscc)
        .put("handle_user_name", step.by)
        .put("promise_date", of.due.empty() ? "" : of.due + " 23:59:59")
        .done();
}

MadeRow material_row(const Step& step, const GivenMaterial& material) {
    std::string_view how = material.at_counter ? "1" : "2";
    if (material.from_register) how = "3";
    return Writing{step, TableName::material, material.seq}
        .put("material_name", material.name)
        .put("get_type", how)
        .put("get_num", "1")
        .put("material_attach_name", material.file_name)
        .done();
}

std::string_view type_of(catalogue::SpecialProcedure kind) {
    using enum catalogue::SpecialProcedure;
    switch (kind) {
        case hearing:
            return "01";
        case tender:
            return "02";
        case auction:
            return "03";
        case inspection:
            return "04";
        case testing:
            return "05";
        case quarantine:
            return "06";
        case appraisal:
            return "07";
        case expert_review:
            return "08";
        case public_notice:
            return "09";
    }
    return "";
}

MadeRow procedure_row(const Step& step, const Procedure& of) {
    const auto type = type_of(of.kind);
    const Code* code = find_code(CodeList::special_type, type);
    return Writing{step, TableName::special_procedure, kProcedurePlace}
        .put("special_type", type)
        .put("special_name", code == nullptr ? "" : code->zh)
        .put("special_reason", of.reason)
        .put("special_time", of.began_at)
        .put("end_time", step.at)
        .put("result", step.words)
        .put("handle_user", step.by)
        .done();
}

MadeRow process_row(const Step& step) {
    const Code* code = find_code(CodeList::action, step.action);
    const std::string_view action = code == nullptr ? std::string_view{} : code->zh;
    return Writing{step, TableName::process, kProcessPlace}
        .put("process_name", step.name.empty() ? action : step.name)
        .put("event_name", step.action)
        .put("handle_user_name", step.by)
        .put("handle_explain", step.words.empty() ? action : step.words)
        .put("event_start_time", std::min(step.began_at, step.at))
        .put("event_end_time", step.at)
        .done();
}

MadeRow result_row(const Step& step, const Result& of) {
    return Writing{step, TableName::result, kResultPlace}
        .put("result_type", of.type)
        .put("result_date", step.at)
        .put("result_explain", step.words)
        .put("result_cetr_name", of.name)
        .put("is_delivery_results", of.by_courier ? "1" : "0")
        .put("handle_user_name", step.by)
        .done();
}

}  // namespace

std::vector<MadeRow> rows_of(const Step& step) {
    std::vector<MadeRow> rows;
    if (step.acceptance) rows.push_back(accept_row(step, *step.acceptance));
    for (const GivenMaterial& material : step.materials) {
        rows.push_back(material_row(step, material));
    }
    if (step.procedure) rows.push_back(procedure_row(step, *step.procedure));
    rows.push_back(process_row(step));
    if (step.result) rows.push_back(result_row(step, *step.result));
    return rows;
}

std::string key_of(std::string_view case_id, std::int64_t position, int place) {
    std::string key;
    for (const char c : case_id) {
        if (c != '-') key += c;
    }
    return fmt::format("{}-{}-{}", key, position, place);
}

std::string moment_text(Instant at) {
    constexpr std::size_t kDay = 10;
    constexpr std::size_t kTime = 8;
    const std::string text = at.text();  // "2018-09-30T16:59:00.000+08:00"
    return text.substr(0, kDay) + " " + text.substr(kDay + 1, kTime);
}

std::string_view result_type_of(cases::Outcome outcome) {
    switch (outcome) {
        case cases::Outcome::granted:
            return "01";
        case cases::Outcome::granted_in_part:
            return "02";
        case cases::Outcome::refused:
            return "03";
    }
    return "";
}

}  // namespace mashang::exchange
