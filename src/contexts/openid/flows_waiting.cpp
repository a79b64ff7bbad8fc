#include "contexts/openid/flows_waiting.h"

#include <algorithm>

#include "contexts/openid/id_token.h"
#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

using boost::json::object;

// No vowels: no words; no letter that is taken for another (RFC 8628 6.1).
constexpr std::string_view kLetters = "BCDFGHJKLMNPQRSTVWXZ";
constexpr std::size_t kUserCode = 8;
constexpr std::size_t kLongestMessage = 60;

std::string new_user_code(const Parts& parts) {
    std::string code;
    while (code.size() < kUserCode) {
        for (const char byte : parts.random_bytes(kUserCode)) {
            const auto number = static_cast<unsigned char>(byte);
            // 240 = 12 × 20: each letter is as likely as the others.
            if (number < 240 && code.size() < kUserCode) code += kLetters[number % kLetters.size()];
        }
    }
    return code;
}

Words asked_scopes(const MachineRequest& request, const App& app) {
    const Words asked = words_of(request.value("scope"));
    Words known;
    for (const std::string& word : asked) {
        const Scope* scope = find_scope(word);
        if (scope == nullptr) continue;
        if (!scope->is_of_person || !has(app.scopes, word)) {
            throw OAuthError{.error = "invalid_scope",
                             .description = "the app is not registered for this scope"};
        }
        known.push_back(word);
    }
    if (known.empty()) {
        throw OAuthError{.error = "invalid_scope", .description = "no scope is asked for"};
    }
    return known;
}

Words asked_targets(const MachineRequest& request, const App& app) {
    Words asked;
    for (const auto& [name, value] : request.fields) {
        if (name == "resource") asked.push_back(value);
    }
    if (!has_all(app.metadata.resources, asked)) throw OAuthError{.error = "invalid_target"};
    return asked;
}

AppPtr app_that_may(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                    std::string_view grant_type) {
    AppPtr app = authenticate_app(tx, parts, request);
    if (!app->may(grant_type)) throw OAuthError{.error = "unauthorized_client"};
    return app;
}

std::optional<std::string> person_by_mobile(sql::Tx& tx, const Parts& parts,
                                            const std::string& hint) {
    const auto mobile = MobileNumber::parse(hint);
    if (!mobile) {
        throw OAuthError{.error = "unknown_user_id",
                         .description = "login_hint is no mobile number"};
    }
    const auto person = parts.identity.find_person(tx, *mobile);
    return person ? std::optional{person->text()} : std::nullopt;
}

/// Of an ID token of ours, about somebody who agreed to this app.
std::optional<std::string> person_by_token(sql::Tx& tx, const Parts& parts, const App& app,
                                           const std::string& hint) {
    const auto claims = read_id_token(parts, hint);
    if (!claims) refuse_request("id_token_hint is none of ours");
    if (!claims->is_for(app.client_id) || !claims->subject) {
        refuse_request("id_token_hint is not for this app");
    }
    auto person = store::find_person_by_subject(tx, app.client_id, *claims->subject);
    if (!person) throw OAuthError{.error = "unknown_user_id"};
    return person;
}

std::optional<std::string> person_asked(sql::Tx& tx, const Parts& parts, const App& app,
                                        const MachineRequest& request) {
    const std::string login = request.value("login_hint");
    const std::string token = request.value("id_token_hint");
    const bool by_ticket = !request.value("login_hint_token").empty();
    const int hints = (login.empty() ? 0 : 1) + (token.empty() ? 0 : 1) + (by_ticket ? 1 : 0);
    if (hints != 1) refuse_request("exactly one hint says who is asked");
    if (by_ticket) refuse_request("login_hint_token is not supported");
    return login.empty() ? person_by_token(tx, parts, app, token)
                         : person_by_mobile(tx, parts, login);
}

std::chrono::seconds life_of(const MachineRequest& request, std::chrono::seconds most) {
    const std::string text = request.value("requested_expiry");
    if (text.empty()) return most;
    const bool is_number =
        text.size() <= 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_number || std::stol(text) < 1) refuse_request("requested_expiry is no time");
    return std::min(most, std::chrono::seconds{std::stol(text)});
}

void check_message(const std::string& message) {
    const bool is_plain = std::ranges::none_of(
        message, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (message.size() > kLongestMessage || !is_plain) {
        throw OAuthError{.error = "invalid_binding_message"};
    }
}

}  // namespace

object begin_device(sql::Tx& tx, const Parts& parts, const MachineRequest& request) {
    const AppPtr app = app_that_may(tx, parts, request, kDeviceCode);
    const Instant now = parts.clock.now();
    const std::string secret = parts.new_secret();
    const std::string code = new_user_code(parts);
    store::add_waiting(tx, {.hash = hash_of(secret),
                            .id = parts.new_id(),
                            .kind = store::WaitingKind::device,
                            .client_id = app->client_id,
                            .user_code_hash = hash_of(code),
                            .scopes = text_of(asked_scopes(request, *app)),
                            .acr_values = request.value("acr_values"),
                            .resources = text_of(asked_targets(request, *app)),
                            .interval_s = parts.lifetimes.poll_interval.count(),
                            .begun_at = now,
                            .expires_at = now + parts.lifetimes.device_code});
    const std::string shown = code.substr(0, 4) + "-" + code.substr(4);
    const std::string page = parts.site().at("/oidc/device");
    return {{"device_code", secret},
            {"user_code", shown},
            {"verification_uri", page},
            {"verification_uri_complete", page + "?user_code=" + shown},
            {"expires_in", parts.lifetimes.device_code.count()},
            {"interval", parts.lifetimes.poll_interval.count()}};
}

object begin_backchannel(sql::Tx& tx, const Parts& parts, const MachineRequest& request) {
    const AppPtr app = app_that_may(tx, parts, request, kCiba);
    const Words scopes = asked_scopes(request, *app);
    if (!has(scopes, kOpenid)) throw OAuthError{.error = "invalid_scope"};
    const std::string message = request.value("binding_message");
    check_message(message);
    const auto person = person_asked(tx, parts, *app, request);
    const Instant now = parts.clock.now();
    const auto life = life_of(request, parts.lifetimes.backchannel);
    const std::string secret = parts.new_secret();
    const store::WaitingRow waiting{.hash = hash_of(secret),
                                    .id = parts.new_id(),
                                    .kind = store::WaitingKind::backchannel,
                                    .client_id = app->client_id,
                                    .person_id = person,
                                    .scopes = text_of(scopes),
                                    .acr_values = request.value("acr_values"),
                                    .resources = text_of(asked_targets(request, *app)),
                                    .binding_message = message,
                                    .interval_s = parts.lifetimes.poll_interval.count(),
                                    .begun_at = now,
                                    .expires_at = now + life};
    store::add_waiting(tx, waiting);
    if (person) {
        parts.journal.tell(tx, now,
                           {.what = "approval.requested",
                            .actor = "app:" + app->client_id,
                            .on_behalf = *person,
                            .authority = "app",
                            .subject = "person:" + *person,
                            .facts = {{"app", app->client_id},
                                      {"app_name", app->metadata.client_name.text()},
                                      {"message", message}}});
    }
    return {{"auth_req_id", secret},
            {"expires_in", life.count()},
            {"interval", parts.lifetimes.poll_interval.count()}};
}

std::optional<store::WaitingRow> find_by_user_code(sql::Tx& tx, const Parts& parts,
                                                   std::string_view typed) {
    std::string code;
    for (const char c : typed) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        if (kLetters.contains(upper)) code += upper;
    }
    if (code.size() != kUserCode) return std::nullopt;
    auto waiting = store::find_waiting_by_user_code(tx, hash_of(code));
    const bool is_open = waiting && waiting->state == store::WaitingState::pending &&
                         waiting->expires_at > parts.clock.now();
    return is_open ? std::move(waiting) : std::nullopt;
}

std::optional<store::WaitingRow> find_answerable(sql::Tx& tx, const Parts& parts,
                                                 const http::Caller& caller, std::string_view id) {
    auto waiting = store::find_waiting_by_id(tx, id);
    if (!waiting || waiting->state != store::WaitingState::pending ||
        waiting->expires_at <= parts.clock.now()) {
        return std::nullopt;
    }
    const bool is_hers =
        waiting->kind == store::WaitingKind::device || waiting->person_id == caller.person_id;
    return is_hers ? std::move(waiting) : std::nullopt;
}

bool is_as_wished(const store::WaitingRow& waiting, const http::Caller& caller) {
    return WantedAcr{.values = acrs_in(waiting.acr_values)}.is_met_by(
        {.level = caller.assurance_level, .strength = caller.strength});
}

bool answer_waiting(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    store::WaitingRow waiting, bool allows) {
    const AppPtr app = parts.apps.find(waiting.client_id);
    waiting.person_id = caller.person_id;
    waiting.state = allows ? store::WaitingState::approved : store::WaitingState::denied;
    if (allows && app != nullptr) {
        give_consent(tx, parts, caller, *app, {.scopes = words_of(waiting.scopes), .claims = {}});
        waiting.authorization_id =
            begin_authorization(tx, parts, caller, *app, words_of(waiting.scopes), "",
                                words_of(waiting.resources))
                .id;
    }
    return store::move_waiting(tx, waiting, store::WaitingState::pending);
}

}  // namespace mashang::openid
