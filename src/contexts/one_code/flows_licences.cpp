#include "contexts/one_code/flows_licences.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/one_code/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::one_code {
namespace {

constexpr std::size_t kSecretBytes = 32;

std::string name_of(const Parts& parts, const std::string& licence_type) {
    const auto types = parts.licence_types();
    const auto found = std::ranges::find(types, licence_type, &LicenceType::id);
    return found == types.end() ? licence_type : found->name;
}

std::string binding_of(const LicenceRequest& request) {
    return "one_code.licence_request:" + request.id;
}

void tell(sql::Tx& tx, const Parts& parts, std::string what, std::string actor,
          const LicenceRequest& request, boost::json::object facts) {
    facts["licence_type"] = request.licence_type;
    facts["licence"] = name_of(parts, request.licence_type);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = std::move(actor),
                        .on_behalf = request.person_id.text(),
                        .authority = "one_code",
                        .subject = "terminal:" + request.terminal_id.text(),
                        .facts = std::move(facts)});
}

/// One that the terminal asked and whose time is not over.
LicenceRequest request_of_terminal(sql::Tx& tx, const Parts& parts, const Terminal& terminal,
                                   std::string_view secret) {
    auto request = store::find_licence_request(tx, hash_of(secret));
    if (!request || request->terminal_id != terminal.id ||
        request->expires_at <= parts.clock.now()) {
        throw Refused{refusals::kNoLicenceRequest};
    }
    return *std::move(request);
}

/// Her list, the journal and the register's word that somebody looked.
void note_showing(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const Terminal& terminal, const LicenceRequest& request) {
    const Instant now = parts.clock.now();
    std::string name = name_of(parts, request.licence_type);
    std::ranges::replace_if(name, [](char c) { return c == ',' || c == ' '; }, '_');
    const std::string given = "licence=" + name;
    store::add_use(tx, {.person_id = request.person_id,
                        .id = parts.ids.next(now).text(),
                        .at = now,
                        .terminal_id = terminal.id,
                        .purpose = Purpose::licence,
                        .gave = given});
    tell(tx, parts, "one_code.licence_given", caller.account_id, request,
         {{"terminal", terminal.name}, {"place", terminal.place}});
    parts.journal.tell_read(tx, now,
                            {.actor = caller.account_id,
                             .authority = "one_code",
                             .person = request.person_id.text(),
                             .matter = "terminal:" + terminal.id.text(),
                             .ground = "one_code.licence",
                             .what = "one_code " + given + " " + terminal.name});
}

/// Puts the register's word into a request that still waits for it.
void settle(sql::Tx& tx, const Parts& parts, const outbound::Order& order, LicenceState state,
            const std::optional<Licence>& licence) {
    const std::string_view hash{order.payload.at("request").as_string()};
    auto request = store::find_licence_request(tx, hash);
    const bool is_awaited = request && request->state == LicenceState::allowed &&
                            request->expires_at > parts.clock.now();
    if (!is_awaited) return;
    request->state = state;
    request->expires_at = parts.clock.now() + parts.limits.answer_life;
    if (licence) {
        request->licence = parts.fields.encrypt(json::text_of(*licence), binding_of(*request));
    }
    store::move_licence_request(tx, *request, LicenceState::allowed);
}

}  // namespace

AskedLicence ask_licence(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const TerminalProof& proof, const LicenceWish& wish) {
    const Terminal terminal = terminal_of(tx, caller, proof);
    if (!allows(terminal, Purpose::licence) || !allows_licence(terminal, wish.licence_type)) {
        throw Refused{refusals::kNotThisLicence};
    }
    const Instant now = parts.clock.now();
    const auto reference = store::use_reference(tx, hash_of(wish.reference), terminal.id, now);
    if (!reference) throw Refused{refusals::kReferenceOver};

    const std::string secret = crypto::to_base64url(parts.random_bytes(kSecretBytes));
    const NumberMatch match = make_number_match(parts.random_bytes);
    const LicenceRequest request{.hash = hash_of(secret),
                                 .id = parts.ids.next(now).text(),
                                 .person_id = reference->person_id,
                                 .client_id = terminal.client_id,
                                 .terminal_id = terminal.id,
                                 .licence_type = wish.licence_type,
                                 .cause = wish.cause,
                                 .number = match.number,
                                 .choices = match.choices,
                                 .asked_at = now,
                                 .expires_at = now + parts.limits.answer_life};
    store::add_licence_request(tx, request);
    tell(tx, parts, "one_code.licence_asked", caller.account_id, request,
         {{"terminal", terminal.name}, {"cause", wish.cause}});
    return {.request = secret, .number = match.number, .expires_at = request.expires_at};
}

LicenceState answer_licence(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            std::string_view id, const LicenceAnswer& answer) {
    const Instant now = parts.clock.now();
    auto request = store::find_licence_request_by_id(tx, person_of(caller), id);
    if (!request || request->expires_at <= now) throw Refused{refusals::kNoLicenceRequest};
    demand_strength(caller, Purpose::licence);
    const auto terminal = store::find_terminal(tx, request->terminal_id).value();
    if (terminal.closed_at || terminal.suspended_at) throw Refused{refusals::kNoLicenceRequest};
    const auto holder = parts.identity.subject_facts(tx, request->person_id).citizen_id;
    // One try: a wrong number ends it, so that nobody guesses.
    const bool is_right = answer.number && crypto::equal(*answer.number, request->number);
    // The register knows people by their citizen's numbers.
    const LicenceState allowed = holder ? LicenceState::allowed : LicenceState::not_found;
    request->state = is_right ? allowed : LicenceState::denied;
    if (is_right) request->expires_at = now + parts.limits.answer_life;
    if (!store::move_licence_request(tx, *request, LicenceState::asked)) {
        throw Refused{refusals::kNoLicenceRequest};
    }
    tell(tx, parts, is_right ? "one_code.licence_allowed" : "one_code.licence_denied",
         caller.account_id, *request, {{"is_wrong_number", answer.number && !is_right}});
    if (request->state == LicenceState::allowed) {
        parts.place_order(tx, now, order_for(*request, *holder, terminal.name));
    }
    return request->state;
}

Collected collect_licence(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const TerminalProof& proof, std::string_view secret) {
    const Terminal terminal = terminal_of(tx, caller, proof);
    LicenceRequest request = request_of_terminal(tx, parts, terminal, secret);
    if (request.state == LicenceState::given) throw Refused{refusals::kNoLicenceRequest};
    if (request.state != LicenceState::found) return {.state = request.state};
    const std::string text = parts.fields.decrypt(request.licence, binding_of(request));
    request.state = LicenceState::given;
    request.licence.clear();
    if (!store::move_licence_request(tx, request, LicenceState::found)) {
        throw Refused{refusals::kNoLicenceRequest};
    }
    note_showing(tx, parts, caller, terminal, request);
    return {.state = request.state, .licence = json::decode_or_refuse<Licence>(json::parse(text))};
}

outbound::Channel licence_showing_channel(const Parts& parts, std::string url, std::string key) {
    return {
        .name = std::string{kLicenceShowing},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) { return request_of(order); },
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                const auto licence = read_licence(answer);
                settle(tx, parts, order, licence ? LicenceState::found : LicenceState::not_found,
                       licence);
            },
        .given_up =
            [&parts](sql::Tx& tx, const outbound::Order& order) {
                settle(tx, parts, order, LicenceState::unavailable, {});
            }};
}

std::int64_t sweep(sql::Tx& tx, Instant now) {
    return store::sweep(tx, now);
}

}  // namespace mashang::one_code
