#include <algorithm>

#include "contexts/one_code/flows.h"
#include "contexts/one_code/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::one_code {
namespace {

constexpr std::size_t kKeyBytes = 32;

template <class Value>
bool is_set(std::vector<Value> values) {
    std::ranges::sort(values);
    return std::ranges::adjacent_find(values) == values.end();
}

/// A terminal for licences says which; one for something else has none to say.
bool are_fit(const Parts& parts, const NewTerminal& wish) {
    const bool is_for_licences =
        std::ranges::find(wish.purposes, Purpose::licence) != wish.purposes.end();
    if (!is_for_licences) return wish.licence_types.empty();
    const auto known = parts.licence_types();
    const auto is_known = [&](const std::string& id) {
        return std::ranges::find(known, id, &LicenceType::id) != known.end();
    };
    return !wish.licence_types.empty() && is_set(wish.licence_types) &&
           wish.licence_types.size() <= parts.limits.licences_per_terminal &&
           std::ranges::all_of(wish.licence_types, is_known);
}

/// The office that answers for the terminal.
std::string refuse_unfit(sql::Tx& tx, const Parts& parts, const NewTerminal& wish) {
    std::vector<Fault> faults;
    auto office = parts.office_of_app(tx, wish.client_id);
    if (!office) {
        faults.push_back({.pointer = "/client_id", .refusal = &refusals::kNoSuchApp});
    }
    if (wish.purposes.empty() || !is_set(wish.purposes)) {
        faults.push_back({.pointer = "/purposes", .refusal = &refusals::kNoPurpose});
    }
    if (!are_fit(parts, wish)) {
        faults.push_back({.pointer = "/licence_types",
                          .refusal = &refusals::kLicenceTypes,
                          .facts = {{"most", std::to_string(parts.limits.licences_per_terminal)}}});
    }
    json::refuse_faults(std::move(faults));
    return *std::move(office);
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string what,
          const TerminalId& id, boost::json::object facts = {}) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = caller.account_id,
                        .on_behalf = "",
                        .authority = "operator",
                        .subject = "terminal:" + id.text(),
                        .facts = std::move(facts)});
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text.append(text.empty() ? "" : ",").append(word);
    return text;
}

Terminal terminal_at_work(sql::Tx& tx, const TerminalId& id) {
    auto terminal = store::find_terminal(tx, id);
    if (!terminal || terminal->closed_at) throw Refused{refusals::kTerminalMissing};
    return *std::move(terminal);
}

}  // namespace

Terminal terminal_of(sql::Tx& tx, const http::Caller& caller, const TerminalProof& proof) {
    auto terminal = store::find_terminal(tx, proof.id);
    const bool is_its_own = terminal && !terminal->closed_at && !terminal->suspended_at &&
                            caller.kind == http::CallerKind::app &&
                            terminal->client_id == caller.client_id &&
                            crypto::equal(hash_of(proof.key), terminal->key_hash);
    if (!is_its_own) throw Refused{refusals::kNoSuchTerminal};
    return *std::move(terminal);
}

Registered register_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                             const NewTerminal& wish) {
    std::string office = refuse_unfit(tx, parts, wish);
    if (store::count_terminals(tx, wish.client_id) >= parts.limits.terminals_per_app) {
        throw Refused{refusals::kTooManyTerminals,
                      {{"most", std::to_string(parts.limits.terminals_per_app)}}};
    }
    const Instant now = parts.clock.now();
    std::string key = crypto::to_base64url(parts.random_bytes(kKeyBytes));
    Terminal terminal{.id = TerminalId{parts.ids.next(now)},
                      .client_id = wish.client_id,
                      .office_id = std::move(office),
                      .name = wish.name,
                      .place = wish.place,
                      .purposes = text_of(wish.purposes),
                      .registered_by = caller.account_id,
                      .registered_at = now,
                      .key_hash = hash_of(key),
                      .licence_types = joined(wish.licence_types)};
    store::add_terminal(tx, terminal);
    tell(tx, parts, caller, "one_code.terminal_registered", terminal.id,
         {{"client_id", terminal.client_id},
          {"name", terminal.name},
          {"purposes", terminal.purposes},
          {"licence_types", terminal.licence_types}});
    return {.terminal = std::move(terminal), .key = std::move(key)};
}

Registered renew_key(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const TerminalId& id) {
    Terminal terminal = terminal_at_work(tx, id);
    std::string key = crypto::to_base64url(parts.random_bytes(kKeyBytes));
    terminal.key_hash = hash_of(key);
    store::save_terminal(tx, terminal);
    tell(tx, parts, caller, "one_code.terminal_key_made", id);
    return {.terminal = std::move(terminal), .key = std::move(key)};
}

Terminal suspend_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const TerminalId& id, bool suspends) {
    Terminal terminal = terminal_at_work(tx, id);
    if (terminal.suspended_at.has_value() == suspends) return terminal;
    terminal.suspended_at = suspends ? std::optional{parts.clock.now()} : std::nullopt;
    store::save_terminal(tx, terminal);
    tell(tx, parts, caller, suspends ? "one_code.terminal_suspended" : "one_code.terminal_resumed",
         id);
    return terminal;
}

void close_terminal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const TerminalId& id) {
    if (!store::close_terminal(tx, id, parts.clock.now())) {
        throw Refused{refusals::kTerminalMissing};
    }
    tell(tx, parts, caller, "one_code.terminal_closed", id);
}

}  // namespace mashang::one_code
