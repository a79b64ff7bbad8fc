#include "sandbox/openid.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <charconv>

#include "base/html.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/http/wire_route.h"
#include "platform/jose/key_set.h"
#include "platform/json/json.h"

namespace mashang::sandbox {

using boost::json::object;
using http::FormFields;

/// One of the two, as it is asked for now.
struct OpenidProviders::House {
    std::string id;
    std::string name;
    std::string issuer;
    bool tells_in_token;
    Deceit deceit;
};

namespace {

constexpr std::string_view kClient = "mashang";
constexpr std::size_t kMostKept = 1000;

struct Change {
    std::string provider;
    Deceit deceit;
};
BOOST_DESCRIBE_STRUCT(Change, (), (provider, deceit))

Answer refuse(int status, std::string_view error) {
    return {.status = status, .body = boost::json::serialize(object{{"error", error}})};
}

std::string secret() {
    return crypto::to_base64url(crypto::random_bytes(24));
}

FormFields form_in(std::string_view text) {
    return http::parse_form(text).value_or(FormFields{});
}

std::string with(std::string address, const FormFields& fields) {
    address += address.contains('?') ? '&' : '?';
    return address + http::print_form(fields);
}

bool is_client(const Request& request, const FormFields& form, std::string_view secret) {
    constexpr std::string_view kBasic = "Basic ";
    std::string said =
        http::value_of(form, "client_id") + ":" + http::value_of(form, "client_secret");
    if (request.authorization.starts_with(kBasic)) {
        said = crypto::from_padded_base64(
                   std::string_view{request.authorization}.substr(kBasic.size()))
                   .value_or("");
    }
    return crypto::equal(said, fmt::format("{}:{}", kClient, secret));
}

std::string half_hash(std::string_view token) {
    const auto digest = crypto::sha256(token);
    return crypto::to_base64url(crypto::view(digest).substr(0, 16));
}

/// The same person has another name in each house.
std::string subject_of(std::string_view house, const PersonRecord& person) {
    const std::string both = fmt::format("{}:{}", house, person.citizen_id.view());
    return crypto::to_hex(crypto::sha256(both)).substr(0, 16);
}

object facts_of(const PersonRecord& person, bool in_words_of_tax) {
    if (in_words_of_tax) {
        return {{"taxpayer_name", person.name}, {"id_number", person.citizen_id.view()}};
    }
    return {{"name", person.name}, {"citizen_id", person.citizen_id.view()}};
}

template <class Map>
void keep_few(Map& map) {
    if (map.size() >= kMostKept) map.clear();
}

}  // namespace

OpenidProviders::OpenidProviders(const People& people, std::string client_secret,
                                 const platform::Clock& clock)
    : people_{people},
      client_secret_{std::move(client_secret)},
      clock_{clock},
      key_{jose::Algorithm::es256, crypto::KeyPair::generate(crypto::KeyType::p256)},
      other_key_{jose::Algorithm::es256, crypto::KeyPair::generate(crypto::KeyType::p256)} {}

bool OpenidProviders::is_path(std::string_view path) {
    return path.starts_with("/efuzhou/") || path.starts_with("/mstax/");
}

Deceit OpenidProviders::deceit_of(std::string_view provider) const {
    const std::scoped_lock lock{mutex_};
    const auto found = deceits_.find(provider);
    return found == deceits_.end() ? Deceit::none : found->second;
}

Answer OpenidProviders::deceive(const Request& request) {
    const auto change = json::decode_or_refuse<Change>(object_in(request.body));
    const std::scoped_lock lock{mutex_};
    deceits_[change.provider] = change.deceit;
    return {.body = "{}"};
}

Answer OpenidProviders::serve(const Request& request) {
    const bool is_city = request.path.starts_with("/efuzhou/");
    const std::string id = is_city ? "efuzhou" : "mstax";
    const House house{.id = id,
                      .name = is_city ? "e福州" : "闽税通",
                      .issuer = fmt::format("http://{}/{}", request.host, id),
                      .tells_in_token = is_city,
                      .deceit = deceit_of(id)};
    const std::string what = request.method + request.path.substr(id.size() + 1);
    if (what == "GET/.well-known/openid-configuration") return discovery(house);
    if (what == "GET/jwks") {
        return {.body = jose::KeySet{{key_.public_key()}}.jwks()};
    }
    if (what == "GET/authorize") return page(house, request);
    if (what == "POST/authorize") return agree(house, request);
    if (what == "POST/token") return token(house, request);
    if (what == "GET/userinfo") return userinfo(house, request);
    throw Refused{kUnknownPath};
}

Answer OpenidProviders::discovery(const House& house) const {
    const bool lies = house.deceit == Deceit::false_discovery;
    const object document{{"issuer", lies ? "https://op.example" : house.issuer},
                          {"authorization_endpoint", house.issuer + "/authorize"},
                          {"token_endpoint", house.issuer + "/token"},
                          {"userinfo_endpoint", house.issuer + "/userinfo"},
                          {"jwks_uri", house.issuer + "/jwks"},
                          {"response_types_supported", boost::json::array{"code"}},
                          {"subject_types_supported", boost::json::array{"public"}},
                          {"id_token_signing_alg_values_supported", boost::json::array{"ES256"}},
                          {"code_challenge_methods_supported", boost::json::array{"S256"}},
                          {"token_endpoint_auth_methods_supported",
                           boost::json::array{"client_secret_basic", "client_secret_post"}},
                          {"authorization_response_iss_parameter_supported", true}};
    return {.body = boost::json::serialize(document)};
}

/// One button for each of the named people: whoever presses it signs in as that person and agrees.
Answer OpenidProviders::page(const House& house, const Request& request) const {
    const FormFields asked = form_in(request.query);
    if (http::value_of(asked, "client_id") != kClient ||
        http::value_of(asked, "response_type") != "code" ||
        http::value_of(asked, "code_challenge_method") != "S256") {
        return refuse(400, "invalid_request");
    }
    std::string body = fmt::format(
        "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>{0}</title><main>"
        "<h1>{0}</h1><p>“马上办”请求以您在{0}的身份登录，并获取姓名和公民身份号码。</p>"
        "<form method=\"post\">",
        house.name);
    for (const auto& [name, value] : asked) {
        body += fmt::format("<input type=\"hidden\" name=\"{}\" value=\"{}\">", escaped_html(name),
                            escaped_html(value));
    }
    for (std::size_t i = 0; i < people_.named().size(); ++i) {
        body += fmt::format("<p><button name=\"person\" value=\"{}\">以{}的身份登录并同意</button>",
                            i, escaped_html(people_.named()[i].name));
    }
    body +=
        "<p><label>或以公民身份号码登录 <input name=\"citizen_id\"></label>"
        "<button>登录并同意</button><p><button name=\"person\" value=\"nobody\">拒绝</button>"
        "</form></main></html>";
    return {.body = std::move(body), .content_type = "text/html; charset=utf-8"};
}

std::optional<PersonRecord> OpenidProviders::chosen_in(const Request& request) const {
    const FormFields form = form_in(request.body);
    const std::string chosen = http::value_of(form, "person");
    std::size_t index = people_.named().size();
    std::from_chars(chosen.data(), chosen.data() + chosen.size(), index);
    if (index < people_.named().size()) return people_.named()[index];
    const auto typed = CitizenId::parse(http::value_of(form, "citizen_id"));
    if (!chosen.empty() || !typed) return std::nullopt;
    return people_.find(*typed);
}

Answer OpenidProviders::agree(const House& house, const Request& request) {
    const FormFields form = form_in(request.body);
    const std::string back = http::value_of(form, "redirect_uri");
    const std::string state = http::value_of(form, "state");
    const std::string issuer =
        house.deceit == Deceit::other_answer ? "https://op.example" : house.issuer;
    FormFields answer{{"state", state}, {"iss", issuer}};
    const auto person = chosen_in(request);
    if (!person) {
        answer.emplace_back("error", "access_denied");
    } else {
        const std::string code = secret();
        const std::scoped_lock lock{mutex_};
        keep_few(codes_);
        codes_[code] = {.provider = house.id,
                        .redirect_uri = back,
                        .nonce = http::value_of(form, "nonce"),
                        .challenge = http::value_of(form, "code_challenge"),
                        .person = person};
        answer.emplace_back("code", code);
    }
    return {.status = 303, .content_type = "", .headers = {{"Location", with(back, answer)}}};
}

Answer OpenidProviders::token(const House& house, const Request& request) {
    const FormFields form = form_in(request.body);
    if (!is_client(request, form, client_secret_)) return refuse(401, "invalid_client");
    std::string access = secret();
    Granted granted;
    {
        const std::scoped_lock lock{mutex_};
        const auto found = codes_.find(http::value_of(form, "code"));
        if (found == codes_.end()) return refuse(400, "invalid_grant");
        granted = std::move(found->second);
        codes_.erase(found);
        keep_few(tokens_);
        tokens_[access] = {.provider = house.id, .person = granted.person};
    }
    const auto digest = crypto::sha256(http::value_of(form, "code_verifier"));
    if (granted.provider != house.id ||
        granted.redirect_uri != http::value_of(form, "redirect_uri") ||
        granted.challenge != crypto::to_base64url(crypto::view(digest))) {
        return refuse(400, "invalid_grant");
    }
    return {.body = boost::json::serialize(object{{"access_token", access},
                                                  {"token_type", "Bearer"},
                                                  {"expires_in", 300},
                                                  {"id_token", id_token(house, granted, access)}})};
}

std::string OpenidProviders::id_token(const House& house, const Granted& granted,
                                      const std::string& access) {
    const Deceit deceit = house.deceit;
    const bool is_late = deceit == Deceit::expired;
    const std::int64_t now = clock_.now().ms() / 1000 - (is_late ? 3600 : 0);
    const PersonRecord& person = granted.person.value();
    object claims{{"iss", deceit == Deceit::other_issuer ? "https://op.example" : house.issuer},
                  {"aud", deceit == Deceit::wrong_audience ? "another-app" : kClient},
                  {"sub", deceit == Deceit::same_subject ? "1" : subject_of(house.id, person)},
                  {"sid", half_hash(access)},
                  {"iat", now},
                  {"exp", now + 300},
                  {"nonce", deceit == Deceit::wrong_nonce ? "0000" : granted.nonce},
                  {"at_hash", half_hash(deceit == Deceit::other_at_hash ? "another" : access)},
                  {"amr", boost::json::array{"pwd"}}};
    if (house.tells_in_token) {
        for (auto& [name, value] : facts_of(person, false)) claims.emplace(name, value);
    }
    const std::string payload = boost::json::serialize(claims);
    if (deceit == Deceit::alg_none) {
        return crypto::to_base64url(R"({"alg":"none","typ":"JWT"})") + "." +
               crypto::to_base64url(payload) + ".";
    }
    if (deceit == Deceit::substituted_key) {
        const object header{
            {"alg", "ES256"}, {"typ", "JWT"}, {"kid", key_.public_key().kid().value_or("")}};
        return other_key_.sign_under(boost::json::serialize(header), payload);
    }
    return key_.sign("JWT", payload);
}

Answer OpenidProviders::userinfo(const House& house, const Request& request) {
    constexpr std::string_view kBearer = "Bearer ";
    const std::scoped_lock lock{mutex_};
    const auto found = request.authorization.starts_with(kBearer)
                           ? tokens_.find(request.authorization.substr(kBearer.size()))
                           : tokens_.end();
    if (found == tokens_.end() || found->second.provider != house.id) {
        return refuse(401, "invalid_token");
    }
    const PersonRecord& person = found->second.person.value();
    object claims = facts_of(person, !house.tells_in_token);
    const bool is_same = house.deceit == Deceit::same_subject;
    const bool is_other = house.deceit == Deceit::other_userinfo;
    claims["sub"] = is_same ? "1" : subject_of(is_other ? "another" : house.id, person);
    return {.body = boost::json::serialize(claims)};
}

}  // namespace mashang::sandbox
