#include "contexts/openid/tokens.h"

#include <array>
#include <ranges>
#include <stdexcept>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"

namespace mashang::openid {
namespace {

using boost::json::object;

constexpr std::string_view kContext = "openid.access_token";
constexpr std::string_view kType = "at+jwt";
constexpr char kBetween = '\n';  // in no id, scope, address or thumbprint
constexpr std::size_t kFields = 12;
constexpr std::size_t kLongest = 16 * 1024;

std::array<std::string, kFields> fields_of(const AccessToken& token) {
    return {token.id,
            token.client_id,
            token.authorization_id,
            token.person_id,
            text_of(token.scopes),
            text_of(token.audience),
            token.jkt,
            token.acr,
            std::to_string(token.signed_in_at.ms()),
            std::to_string(token.issued.ms()),
            std::to_string(token.expires.ms()),
            token.actor};
}

std::optional<AccessToken> token_of(std::string_view text) {
    std::array<std::string, kFields> fields;
    std::size_t count = 0;
    for (const auto part : std::views::split(text, kBetween)) {
        if (count == kFields) return std::nullopt;
        fields[count++] = std::string{std::string_view{part}};
    }
    if (count != kFields) return std::nullopt;
    const auto moment = [](const std::string& ms) { return Instant::from_ms(std::stoll(ms)); };
    return AccessToken{.id = fields[0],
                       .client_id = fields[1],
                       .authorization_id = fields[2],
                       .person_id = fields[3],
                       .scopes = words_of(fields[4]),
                       .audience = words_of(fields[5]),
                       .jkt = fields[6],
                       .acr = fields[7],
                       .signed_in_at = moment(fields[8]),
                       .issued = moment(fields[9]),
                       .expires = moment(fields[10]),
                       .actor = fields[11]};
}

std::string text_in(const jose::Claims& claims, std::string_view name) {
    return std::string{claims.text(name).value_or("")};
}

/// Of {"cnf":{"jkt":…}} or {"act":{"sub":…}} the text within.
std::string text_within(const jose::Claims& claims, std::string_view outer,
                        std::string_view inner) {
    const auto* object = claims.all.if_contains(outer);
    if (object == nullptr || !object->is_object()) return "";
    const auto* text = object->get_object().if_contains(inner);
    return text != nullptr && text->is_string() ? std::string{text->get_string()} : "";
}

Instant moment_in(const jose::Claims& claims, std::string_view name) {
    const auto* seconds = claims.all.if_contains(name);
    return seconds != nullptr && seconds->is_int64() ? Instant::from_ms(seconds->get_int64() * 1000)
                                                     : Instant{};
}

/// Whatever was rotated since: other names for all people would be the price.
crypto::Secret first_key(crypto::KeyStore& keys) {
    const auto newest = keys.newest(kSubjects);
    auto first = keys.find(kSubjects, 1);
    return first ? *std::move(first) : newest.key;
}

}  // namespace

std::int64_t seconds_of(Instant moment) {
    return moment.ms() / 1000;
}

boost::json::value audience_of(const Words& audience) {
    if (audience.size() == 1) return boost::json::string{audience.front()};
    boost::json::array list;
    for (const std::string& one : audience) list.emplace_back(one);
    return list;
}

std::string AccessTokens::seal(const AccessToken& token) const {
    std::string plain;
    for (const std::string& field : fields_of(token)) {
        if (!plain.empty()) plain += kBetween;
        plain += field;
    }
    return crypto::to_base64url(cipher_.seal(plain, kContext));
}

std::string AccessTokens::sign(const AccessToken& token, std::string_view issuer,
                               std::string_view subject) const {
    object claims{{"iss", issuer},
                  {"sub", subject},
                  {"aud", audience_of(token.audience)},
                  {"exp", seconds_of(token.expires)},
                  {"iat", seconds_of(token.issued)},
                  {"jti", token.id},
                  {"client_id", token.client_id},
                  {"scope", text_of(token.scopes)}};
    if (!token.authorization_id.empty()) {
        claims["authorization_id"] = token.authorization_id;
        claims["acr"] = token.acr;
        claims["auth_time"] = seconds_of(token.signed_in_at);
    }
    if (!token.jkt.empty()) claims["cnf"] = {{"jkt", token.jkt}};
    if (!token.actor.empty()) claims["act"] = {{"sub", token.actor}};
    return keys_.get()->signer(jose::Algorithm::es256).sign(kType, boost::json::serialize(claims));
}

std::optional<AccessToken> AccessTokens::open(std::string_view text,
                                              std::string_view issuer) const {
    if (text.size() > kLongest) return std::nullopt;
    return text.contains('.') ? open_signed(text, issuer) : open_sealed(text);
}

std::optional<AccessToken> AccessTokens::open_sealed(std::string_view text) const {
    const auto envelope = crypto::from_base64url(text);
    if (!envelope) return std::nullopt;
    try {
        return token_of(cipher_.open(*envelope, kContext));
    } catch (const crypto::Tampered&) {
        return std::nullopt;
    }
}

std::optional<AccessToken> AccessTokens::open_signed(std::string_view text,
                                                     std::string_view issuer) const {
    const auto jws = jose::Jws::parse(text);
    if (!jws || !jws->header().is_type(kType)) return std::nullopt;
    const auto ring = keys_.get();
    if (jose::verify(*jws, ring->published(), {jose::Algorithm::es256}) == nullptr) {
        return std::nullopt;
    }
    std::vector<Fault> faults;
    const auto claims = jose::read_claims(jws->payload(), faults);
    if (!claims || claims->issuer != issuer || !claims->expires || !claims->issued ||
        !claims->token_id) {
        return std::nullopt;
    }
    AccessToken token{.id = *claims->token_id,
                      .client_id = text_in(*claims, "client_id"),
                      .authorization_id = text_in(*claims, "authorization_id"),
                      .scopes = words_of(text_in(*claims, "scope")),
                      .audience = claims->audience,
                      .jkt = text_within(*claims, "cnf", "jkt"),
                      .acr = text_in(*claims, "acr"),
                      .signed_in_at = moment_in(*claims, "auth_time"),
                      .issued = *claims->issued,
                      .expires = *claims->expires,
                      .actor = text_within(*claims, "act", "sub")};
    return token;
}

Subjects::Subjects(crypto::KeyStore& keys) : mac_{first_key(keys).view()} {}

std::string Subjects::subject_of(const App& app, std::string_view person_id) const {
    const bool is_public = app.metadata.subject_type == SubjectType::public_;
    std::string text{"sub\n"};
    text.append(is_public ? "" : app.sector).append("\n").append(person_id);
    return mac(text);
}

std::string Subjects::mac(std::string_view text) const {
    return crypto::to_base64url(crypto::view(mac_.of(text)));
}

std::string Subjects::session_of(const App& app, std::string_view session_id) const {
    std::string text{"sid\n"};
    text.append(app.client_id).append("\n").append(session_id);
    return crypto::to_base64url(crypto::view(mac_.of(text)).substr(0, 16));
}

std::string hash_of(std::string_view secret) {
    return crypto::to_hex(crypto::sha256(secret));
}

}  // namespace mashang::openid
