#include <algorithm>

#include "contexts/one_code/flows.h"
#include "contexts/one_code/refusals.h"
#include "platform/json/json.h"

namespace mashang::one_code {
namespace {

bool is_set(std::vector<Purpose> purposes) {
    std::ranges::sort(purposes);
    return !purposes.empty() && std::ranges::adjacent_find(purposes) == purposes.end();
}

/// The office that answers for the terminal.
std::string refuse_unfit(sql::Tx& tx, const Parts& parts, const NewTerminal& wish) {
    std::vector<Fault> faults;
    auto office = parts.office_of_app(tx, wish.client_id);
    if (!office) {
        faults.push_back({.pointer = "/client_id", .refusal = &refusals::kNoSuchApp});
    }
    if (!is_set(wish.purposes)) {
        faults.push_back({.pointer = "/purposes", .refusal = &refusals::kNoPurpose});
    }
    json::refuse_faults(std::move(faults));
    return *std::move(office);
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string what,
          const TerminalId& id, boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = caller.account_id,
                        .on_behalf = "",
                        .authority = "operator",
                        .subject = "terminal:" + id.text(),
                        .facts = std::move(facts)});
}

}  // namespace

Terminal register_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const NewTerminal& wish) {
    std::string office = refuse_unfit(tx, parts, wish);
    if (store::count_terminals(tx, wish.client_id) >= parts.limits.terminals_per_app) {
        throw Refused{refusals::kTooManyTerminals,
                      {{"most", std::to_string(parts.limits.terminals_per_app)}}};
    }
    const Instant now = parts.clock.now();
    Terminal terminal{.id = TerminalId{parts.ids.next(now)},
                      .client_id = wish.client_id,
                      .office_id = std::move(office),
                      .name = wish.name,
                      .place = wish.place,
                      .purposes = text_of(wish.purposes),
                      .registered_by = caller.account_id,
                      .registered_at = now};
    store::add_terminal(tx, terminal);
    tell(tx, parts, caller, "one_code.terminal_registered", terminal.id,
         {{"client_id", terminal.client_id},
          {"name", terminal.name},
          {"purposes", terminal.purposes}});
    return terminal;
}

void close_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const TerminalId& id) {
    if (!store::close_terminal(tx, id, parts.clock.now())) {
        throw Refused{refusals::kTerminalMissing};
    }
    tell(tx, parts, caller, "one_code.terminal_closed", id, {});
}

}  // namespace mashang::one_code
