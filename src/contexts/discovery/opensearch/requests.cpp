#include "contexts/discovery/opensearch/requests.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <map>

#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::discovery::opensearch {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::size_t kFingerprintDigits = 16;

outbound::Request request(std::string method, std::string path, std::string body = {},
                          const char* type = "application/json") {
    outbound::Request made{
        .method = std::move(method), .path = std::move(path), .headers = {}, .body = {}};
    if (!body.empty()) made.headers["Content-Type"] = type;
    made.body = std::move(body);
    return made;
}

object text_field() {
    return {{"type", "text"}, {"analyzer", "whitespace"}};
}

object source_of(const Document& document) {
    return {{"name", document.name},         {"said", document.said},
            {"english", document.english},   {"about", document.about},
            {"material", document.material}, {"popularity", document.popularity}};
}

/// A float prints as what it is; a weight is three digits.
double rounded(float weight) {
    constexpr double kDigits = 1000;
    return std::round(static_cast<double>(weight) * kDigits) / kDigits;
}

/// The weightiest ones, those of one weight together.
std::map<float, std::string, std::greater<>> by_weight(std::vector<Token> tokens) {
    std::ranges::sort(tokens, [](const Token& a, const Token& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.text < b.text;
    });
    if (tokens.size() > kMostTokens) tokens.resize(kMostTokens);
    std::map<float, std::string, std::greater<>> groups;
    for (const Token& token : tokens) {
        std::string& group = groups[token.weight];
        if (!group.empty()) group += ' ';
        group += token.text;
    }
    return groups;
}

}  // namespace

std::string fingerprint(const std::vector<Document>& documents) {
    std::string all;
    for (const Document& document : documents) {
        all += document.id + '\n' + boost::json::serialize(source_of(document)) + '\n';
    }
    return crypto::to_hex(crypto::sha256(all)).substr(0, kFingerprintDigits);
}

std::string index_name(const std::string& alias, const std::string& fingerprint) {
    return alias + "-" + fingerprint;
}

outbound::Request find_index(const std::string& index) {
    return request("GET", "/" + index);
}

outbound::Request create_index(const std::string& index) {
    object fields;
    for (const char* field : {"name", "said", "english", "about", "material"}) {
        fields[field] = text_field();
    }
    fields["popularity"] = object{{"type", "double"}};
    const object body{
        {"settings", object{{"index", object{{"number_of_shards", 1}, {"number_of_replicas", 1}}}}},
        {"mappings", object{{"dynamic", "strict"}, {"properties", std::move(fields)}}}};
    return request("PUT", "/" + index, boost::json::serialize(body));
}

outbound::Request fill_index(const std::string& index, std::span<const Document> documents) {
    std::string lines;
    for (const Document& document : documents) {
        const object action{{"index", object{{"_index", index}, {"_id", document.id}}}};
        lines += boost::json::serialize(action) + "\n";
        lines += boost::json::serialize(source_of(document)) + "\n";
    }
    return request("POST", "/_bulk", std::move(lines), "application/x-ndjson");
}

outbound::Request refresh_index(const std::string& index) {
    return request("POST", "/" + index + "/_refresh");
}

outbound::Request find_alias(const std::string& alias) {
    return request("GET", "/_alias/" + alias);
}

outbound::Request move_alias(const std::string& alias, const std::string& index,
                             const std::vector<std::string>& old) {
    array actions;
    for (const std::string& one : old) {
        actions.push_back(object{{"remove", object{{"index", one}, {"alias", alias}}}});
    }
    actions.push_back(object{{"add", object{{"index", index}, {"alias", alias}}}});
    return request("POST", "/_aliases",
                   boost::json::serialize(object{{"actions", std::move(actions)}}));
}

outbound::Request delete_index(const std::string& index) {
    return request("DELETE", "/" + index);
}

outbound::Request rank(const std::string& alias, const std::vector<Token>& tokens) {
    array should;
    for (const auto& [weight, group] : by_weight(tokens)) {
        should.push_back(object{
            {"multi_match",
             object{{"query", group},
                    {"type", "most_fields"},
                    {"fields", array{"name^2", "said", "english", "about^0.3", "material^0.06"}},
                    {"boost", rounded(weight)}}}});
    }
    const object popularity{{"field", "popularity"}, {"modifier", "log1p"}, {"missing", 0}};
    const object query{
        {"function_score", object{{"query", object{{"bool", object{{"should", std::move(should)},
                                                                   {"minimum_should_match", 1}}}}},
                                  {"field_value_factor", popularity},
                                  {"boost_mode", "sum"}}}};
    const object body{
        {"size", kMostRanked}, {"_source", false}, {"track_total_hits", false}, {"query", query}};
    return request("POST", "/" + alias + "/_search", boost::json::serialize(body));
}

}  // namespace mashang::discovery::opensearch
