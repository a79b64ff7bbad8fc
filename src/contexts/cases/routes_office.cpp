#include "contexts/cases/desk_step.h"
#include "contexts/cases/office_setup.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/task_store.h"
#include "contexts/cases/task_views.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Who;

const http::Access kKeepers{
    .who = Who::staff, .roles = {"editor", "publisher"}, .over = Over::office};
const http::Access kPublishers{.who = Who::staff, .roles = {"publisher"}, .over = Over::office};
const http::Access kOperators{.who = Who::staff, .roles = {"operator"}, .over = Over::everything};

struct PutOfficer {
    json::Text<32, 3> user_name;
    std::vector<process::StepRole> roles;
    std::optional<CitizenId> citizen_id;  ///< so that she is kept out of what is her own
};
BOOST_DESCRIBE_STRUCT(PutOfficer, (), (user_name, roles, citizen_id))

struct PutOfficerOf {
    places::OfficeId office_id;
    json::Text<32, 3> user_name;
    std::vector<process::StepRole> roles;
    std::optional<CitizenId> citizen_id;
};
BOOST_DESCRIBE_STRUCT(PutOfficerOf, (), (office_id, user_name, roles, citizen_id))

struct NameDeputy {
    std::optional<identity::AccountId> absent;  ///< nothing: the caller
    identity::AccountId deputy;
    Date from;
    Date until;  ///< the last day
};
BOOST_DESCRIBE_STRUCT(NameDeputy, (), (absent, deputy, from, until))

struct OneDeputy {
    json::Text<40, 1> id;
};
BOOST_DESCRIBE_STRUCT(OneDeputy, (), (id))

struct OneItem {
    json::Text<8, 3> item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (item_id))

struct PutProcess {
    json::Text<8, 3> item_id;
    int seen;  ///< the number that the caller saw; 0: none
    process::Process process;
};
BOOST_DESCRIBE_STRUCT(PutProcess, (), (item_id, seen, process))

struct ItemProcess {
    int number;  ///< 0: the default one
    process::Process process;
    std::optional<Instant> made_at;
};
BOOST_DESCRIBE_STRUCT(ItemProcess, (), (number, process, made_at))

ItemProcess process_of_item(sql::Tx& tx, const Parts& parts, const std::string& item_id) {
    const auto catalogue = parts.catalogue.get();
    const auto& item = catalogue::get_item(*catalogue, item_id);
    const auto row = TaskStore{parts.store}.find_latest_process(tx, item.id);
    if (!row) return {0, process::default_process(), std::nullopt};
    return {row->number, process::process_from(row->definition), row->made_at};
}

http::Routes officer_routes(const Parts& parts) {
    return {
        http::read<Nothing, OfficeView>("/api/v1/desk/officers", kOffice,
                                        "Shows who handles cases in the office",
                                        [&parts](sql::Tx& tx, const Caller& caller) {
                                            return office_view_of(tx, parts, caller);
                                        })
            .tag("desk")
            .clause("P 3.1.4"),
        http::write<PutOfficer, OfficeView>(
            Method::put, "/api/v1/desk/officers/{user_name}", kOffice,
            "Says what an officer is beside handling cases; by who leads the office",
            [&parts](sql::Tx& tx, const Caller& caller, const PutOfficer& in) {
                put_officer(tx, parts, caller,
                            {caller.office_id, in.user_name.text(), in.roles, in.citizen_id});
                return office_view_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.1.4")
            .refuses({&refusals::kLeadersOnly, &refusals::kNotOfThisOffice}),
        http::write<PutOfficerOf, Nothing>(
            Method::put, "/api/v1/desk/offices/{office_id}/officers/{user_name}", kOperators,
            "Says who leads an office, or what else an officer is there",
            [&parts](sql::Tx& tx, const Caller& caller, const PutOfficerOf& in) {
                put_officer(tx, parts, caller,
                            {in.office_id.text(), in.user_name.text(), in.roles, in.citizen_id});
            })
            .tag("operating")
            .clause("P 3.1.4")
            .refuses({&refusals::kNotOfThisOffice}),
    };
}

http::Routes deputy_routes(const Parts& parts) {
    return {
        http::write<NameDeputy, OfficeView>(
            Method::post, "/api/v1/desk/deputies", kOffice,
            "Names who acts for an officer while she is absent",
            [&parts](sql::Tx& tx, const Caller& caller, const NameDeputy& in) {
                add_deputy(tx, parts, caller,
                           {in.absent ? std::optional{in.absent->text()} : std::nullopt,
                            in.deputy.text(), in.from, in.until});
                return office_view_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.1.4")
            .refuses({&refusals::kLeadersOnly, &refusals::kNotOfThisOffice, &refusals::kDeputyDays,
                      &refusals::kDeputyIsAbsent}),
        http::write<OneDeputy, OfficeView>(
            Method::del, "/api/v1/desk/deputies/{id}", kOffice,
            "Ends that somebody acts for an officer",
            [&parts](sql::Tx& tx, const Caller& caller, const OneDeputy& in) {
                end_deputy(tx, parts, caller, in.id.text());
                return office_view_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchDeputy}),
    };
}

}  // namespace

http::Routes office_routes(const Parts& parts) {
    http::Routes all{
        http::read<OneItem, ItemProcess>("/api/v1/desk/items/{item_id}/process", kKeepers,
                                         "Shows the steps by which an item is handled",
                                         [&parts](sql::Tx& tx, const Caller&, const OneItem& in) {
                                             return process_of_item(tx, parts, in.item_id.text());
                                         })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&catalogue::refusals::kNoSuchItem}),
        http::write<PutProcess, ItemProcess>(
            Method::put, "/api/v1/desk/items/{item_id}/process", kPublishers,
            "Lays down the steps by which an item is handled; cases that are accepted keep theirs",
            [&parts](sql::Tx& tx, const Caller& caller, const PutProcess& in) {
                put_process(tx, parts, caller, in.item_id.text(), in.seen, in.process);
                return process_of_item(tx, parts, in.item_id.text());
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&catalogue::refusals::kNoSuchItem, &catalogue::refusals::kNotYourItem,
                      &refusals::kProcessWrong, &refusals::kProcessChanged}),
    };
    http::append(all, officer_routes(parts));
    http::append(all, deputy_routes(parts));
    http::append(all, section_routes(parts));
    http::append(all, lower_office_routes(parts));
    return all;
}

}  // namespace mashang::cases
