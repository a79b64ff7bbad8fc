#include "platform/http/idempotency.h"

#include <openssl/evp.h>

#include <algorithm>
#include <boost/json.hpp>
#include <stdexcept>

#include "platform/http/refusals.h"

namespace mashang::http {

namespace {

struct KeptRow {
    std::string body_hash;
    std::string answer;
    std::int64_t at;
};
BOOST_DESCRIBE_STRUCT(KeptRow, (), (body_hash, answer, at))

std::string base64(std::string_view bytes) {
    std::string text(4 * ((bytes.size() + 2) / 3), '\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                    reinterpret_cast<const unsigned char*>(bytes.data()),
                    static_cast<int>(bytes.size()));
    return text;
}

std::string from_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     static_cast<int>(text.size()));
    if (size < 0) throw std::runtime_error{"a kept answer is not base64"};
    const auto padding =
        std::count(text.end() - std::min<long>(2, static_cast<long>(text.size())), text.end(), '=');
    bytes.resize(static_cast<std::size_t>(size - padding));
    return bytes;
}

/// All but the body as a line of JSON, then the body as it is.
std::string printed(const RawOutput& output) {
    boost::json::array cookies;
    for (const std::string& cookie : output.reply.cookies) cookies.emplace_back(cookie);
    std::string text =
        boost::json::serialize(boost::json::object{{"status", output.reply.status},
                                                   {"location", output.reply.location},
                                                   {"cookies", std::move(cookies)},
                                                   {"content_type", output.content_type},
                                                   {"file_name", output.file_name}});
    return text.append("\n").append(output.body);
}

RawOutput read(std::string_view text) {
    const auto end = text.find('\n');
    const boost::json::object object = boost::json::parse(text.substr(0, end)).as_object();
    const auto text_of = [&](std::string_view name) {
        return std::string{object.at(name).as_string()};
    };
    RawOutput output{.reply = {.status = static_cast<int>(object.at("status").as_int64()),
                               .location = text_of("location")},
                     .content_type = text_of("content_type"),
                     .body = std::string{text.substr(end + 1)},
                     .file_name = text_of("file_name")};
    for (const auto& cookie : object.at("cookies").as_array()) {
        output.reply.cookies.emplace_back(cookie.as_string());
    }
    return output;
}

}  // namespace

void check_idempotency_key(std::string_view key) {
    const bool visible = std::ranges::all_of(key, [](char c) { return c > ' ' && c <= '~'; });
    if (!visible || key.size() < 8 || key.size() > 128) throw Refused{kKeyMalformed};
}

std::optional<RawOutput> IdempotencyStore::claim(sql::Tx& tx, const IdempotencyKey& key,
                                                 Instant now) const {
    // An answer older than a day gives its key back.
    const std::int64_t claimed = tx.execute(
        "INSERT INTO http_idempotency (scope, route, key, body_hash, answer, at) "
        "VALUES ($1, $2, $3, $4, '', $5) "
        "ON CONFLICT (scope, route, key) DO UPDATE SET body_hash = $4, answer = '', at = $5 "
        "WHERE http_idempotency.at < $6",
        key.scope, key.route, key.key, key.body_hash, now.ms(), (now - kKept).ms());
    if (claimed > 0) return std::nullopt;
    const auto row = tx.get<KeptRow>(
        "SELECT body_hash, answer, at FROM http_idempotency "
        "WHERE scope = $1 AND route = $2 AND key = $3",
        key.scope, key.route, key.key);
    if (row.body_hash != key.body_hash) throw Refused{kKeyReused};
    const auto clear = cipher_.open(from_base64(row.answer));
    if (!clear) throw std::runtime_error{"a kept answer cannot be decrypted"};
    return read(*clear);
}

void IdempotencyStore::keep(sql::Tx& tx, const IdempotencyKey& key, const RawOutput& output) const {
    tx.execute(
        "UPDATE http_idempotency SET answer = $4 WHERE scope = $1 AND route = $2 AND key = $3",
        key.scope, key.route, key.key, base64(cipher_.seal(printed(output))));
}

std::int64_t IdempotencyStore::purge(sql::Tx& tx, Instant now, std::int64_t limit) {
    const auto oldest =
        tx.query<std::int64_t>("SELECT at FROM http_idempotency WHERE at < $1 ORDER BY at LIMIT $2",
                               (now - kKept).ms(), limit);
    if (oldest.empty()) return 0;
    return tx.execute("DELETE FROM http_idempotency WHERE at <= $1", oldest.back());
}

}  // namespace mashang::http
