// What own_data asks of all other contexts.

#include "app/services.h"
#include "contexts/archive/portrait.h"
#include "contexts/bills/portrait.h"
#include "contexts/bookings/portrait.h"
#include "contexts/bundles/portrait.h"
#include "contexts/cases/portrait.h"
#include "contexts/cases/register_data.h"
#include "contexts/certificates/portrait.h"
#include "contexts/exchange/portrait.h"
#include "contexts/federation/portrait.h"
#include "contexts/identity/portrait.h"
#include "contexts/legal_persons/portrait.h"
#include "contexts/licences/portrait.h"
#include "contexts/mandates/portrait.h"
#include "contexts/notices/portrait.h"
#include "contexts/one_code/portrait.h"
#include "contexts/openid/portrait.h"
#include "contexts/own_data/portrait.h"
#include "contexts/proactive/portrait.h"
#include "contexts/service/portrait.h"
#include "contexts/showcase/portrait.h"
#include "contexts/voice/portrait.h"

namespace mashang::app {

namespace {

using identity::PersonId;

constexpr std::string_view kPolice = "GA";

/// A contributor that calls `portrait_of` with the parts of its context.
template <class Parts>
own_data::Contributor contributor(const char* code, const char* title, const Parts& parts) {
    return {.code = code, .title = title, .write = [&parts](sql::Tx& tx, const PersonId& person) {
                return portrait_of(tx, parts, person);
            }};
}

}  // namespace

/// A new context that keeps something of a person is added here.
std::vector<own_data::Contributor> Services::contributors() {
    return {{.code = "identity",
             .title = "账号与身份",
             .write =
                 [this](sql::Tx& tx, const PersonId& person) {
                     return identity::portrait_of(tx, identity_parts_, neighbours_, person);
                 }},
            contributor("cases", "办件", cases_parts_),
            contributor("archive", "电子档案", archive_parts_),
            contributor("exchange", "办件信息汇聚", exchange_parts_),
            contributor("service", "文书与送达", service_parts_),
            contributor("bills", "账单与缴款", bills_parts_),
            contributor("bundles", "一件事", bundles_parts_),
            contributor("notices", "消息", notices_parts_),
            contributor("openid", "授权的应用", openid_parts_),
            contributor("one_code", "一码通行", one_code_parts_),
            contributor("mandates", "授权与监护", mandates_parts_),
            contributor("legal_persons", "法人与经办", legal_person_parts_),
            contributor("federation", "其他平台的账号", federation_parts_),
            {.code = "certificates",
             .title = "数字证书",
             .write =
                 [this](sql::Tx& tx, const PersonId& person) {
                     return certificates::portrait_of(tx, certificates_parts_, issue_parts_,
                                                      person);
                 }},
            contributor("bookings", "预约", bookings_parts_),
            contributor("licences", "我的证照", licences_parts_),
            contributor("voice", "好差评", voice_parts_),
            contributor("showcase", "应用评价", showcase_parts_),
            contributor("proactive", "主动服务", proactive_parts_),
            contributor("own_data", "数据副本与更正", own_data_parts_)};
}

/// The police of the county where the number was given, else of the province: many counties of old
/// are no more.
std::optional<std::string> Services::office_of_register(const CitizenId& number) const {
    const auto places = snapshots_.places().get();
    const auto code = DivisionCode::parse(std::string{number.address_code()} + "000000");
    const auto* county = code ? places->find(*code) : nullptr;
    for (const places::Division* division : {county, places->province()}) {
        const auto* office = division != nullptr ? places->office_of(kPolice, *division) : nullptr;
        if (office != nullptr) return office->id.text();
    }
    return std::nullopt;
}

own_data::Parts Services::own_data_parts() {
    return {
        .database = *ground_.database,
        .clock = ground_.clock,
        .ids = ground_.ids,
        .journal = ground_.journal,
        .fields = fields_,
        .files = files_,
        .identity = identity_,
        .sign_in = sign_in_,
        .contributors = contributors(),
        .office_name = [this](std::string_view id) { return office_name(id); },
        .office_of_register =
            [this](const CitizenId& number) { return office_of_register(number); },
        .office_of_case = [this](sql::Tx& tx, const PersonId& person,
                                 std::string_view case_id) -> std::optional<std::string> {
            const auto id = cases::CaseId::parse(case_id);
            const auto found = id ? cases_store_.find(tx, person, *id) : std::nullopt;
            if (!found || found->state == cases::CaseState::draft) return std::nullopt;
            return found->office_id.text();
        },
        .register_datum = [this](sql::Tx& tx, const PersonId& person, std::string_view case_id,
                                 std::string_view field) -> std::optional<own_data::RegisterDatum> {
            const auto datum = cases::find_source_datum(tx, cases_parts_, person, case_id, field);
            if (!datum) return std::nullopt;
            return own_data::RegisterDatum{datum->office_id, datum->about, datum->held};
        },
        .ask_register_datum_anew =
            [this](sql::Tx& tx, const PersonId& person, std::string_view case_id,
                   std::string_view field) {
                cases::ask_source_anew(tx, cases_parts_, person, case_id, field);
            }};
}

}  // namespace mashang::app
