#pragma once

// A provider around a database, with its routes called as the edge calls them.

#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contexts/identity/testing.h"
#include "contexts/openid/machine.h"
#include "contexts/openid/routes.h"
#include "contexts/openid/schema.h"
#include "platform/http/problem.h"

namespace mashang::openid::testing {

/// What came of a call.
struct Answer {
    http::RawOutput output;

    int status() const { return output.reply.status; }
    const std::string& body() const { return output.body; }
    boost::json::object json() const { return boost::json::parse(output.body).as_object(); }
    std::string text(std::string_view name) const {
        const boost::json::object all = json();
        const auto* found = all.if_contains(name);
        return found != nullptr && found->is_string() ? std::string{found->get_string()} : "";
    }
    std::string error() const { return text("error"); }
    /// "POST" back to the app is read as a redirect's parameters are.
    std::string parameter(std::string_view name) const {
        const std::string& location = output.reply.location;
        const auto query = location.find('?');
        if (query == std::string::npos) return "";
        const auto fields = http::parse_form(location.substr(query + 1));
        return std::string{http::only_field(fields.value(), name).value_or("")};
    }
    /// The value of a hidden field of the page's forms.
    std::string hidden(std::string_view name) const {
        const std::string mark = "name=\"" + std::string{name} + "\" value=\"";
        const auto begin = body().find(mark);
        if (begin == std::string::npos) return "";
        const auto from = begin + mark.size();
        return body().substr(from, body().find('"', from) - from);
    }
    bool shows(std::string_view action) const {
        return body().contains("name=\"action\" value=\"" + std::string{action} + "\"");
    }
};

/// Keys are made once for the whole test program: an RSA key takes a moment.
inline crypto::KeyStore& shared_keys() {
    static crypto::KeyStore keys = crypto::KeyStore::in_memory();
    return keys;
}

class Provider {
  public:
    explicit Provider(sql::Database& database) : house{database}, database_{database} {
        database.migrate(schema());
        routes_ = routes(parts);
    }

    /// Throws std::logic_error for a path that is no route, Refused of rows that do not shape it.
    Answer call(std::string_view method, std::string_view path, std::string_view query,
                std::string_view body, const http::Caller& caller,
                const std::vector<std::pair<std::string, std::string>>& headers) const {
        std::vector<http::Header> sent;
        for (const auto& [name, value] : headers) sent.push_back({.name = name, .value = value});
        if (!caller.session_id.empty()) sent.push_back({.name = "Cookie", .value = "__Host-sid=s"});
        http::RequestHead head;
        head.method = method;
        head.target = path;
        head.headers = sent;
        head.language = caller.language;
        http::RawInput input;
        input.wire = {.head = &head, .query = query, .body = body};
        http::RawOutput output = carry_out(route(method, path), caller, std::move(input));
        if (output.finish) output.finish(output);
        return {std::move(output)};
    }

    std::vector<outbound::Order> orders() const {
        const std::lock_guard lock{mutex_};
        return orders_;
    }

    identity::testing::Household house;
    identity::Identity identity{house.parts};
    identity::SignIn sign_in{house.parts};
    Apps apps;
    jose::KeyRing keys{shared_keys(), house.clock};
    crypto::Cipher token_cipher{shared_keys(), kTokens, crypto::SealAlgorithm::aes};
    crypto::Cipher flow_cipher{shared_keys(), kFlows, crypto::SealAlgorithm::aes};
    AccessTokens tokens{token_cipher, keys};
    Subjects subjects{shared_keys()};
    Parts parts{.clock = house.clock,
                .ids = house.ids,
                .journal = house.journal,
                .identity = identity,
                .sign_in = sign_in,
                .apps = apps,
                .keys = keys,
                .tokens = tokens,
                .subjects = subjects,
                .flows = flow_cipher,
                .site = [] { return Site{"https://mashang.example"}; },
                .random_bytes = crypto::random_bytes,
                .place_order =
                    [this](sql::Tx&, Instant, const outbound::Order& order) {
                        const std::lock_guard lock{mutex_};
                        orders_.push_back(order);
                    }};

  private:
    const http::Route& route(std::string_view method, std::string_view path) const {
        for (const http::Route& row : routes_) {
            if (http::name_of(row.method) == method && row.path == path) return row;
        }
        throw std::logic_error{"no such route: " + std::string{path}};
    }

    http::RawOutput carry_out(const http::Route& row, const http::Caller& caller,
                              http::RawInput input) const {
        const auto& handler = row.handler;
        try {
            if (handler.at_once) {
                if (auto output = handler.at_once({}, input)) return *std::move(output);
            }
            if (handler.before) handler.before(input, {.address = "203.0.113.7"});
            if (row.kind == http::Kind::memory) return handler.run(nullptr, caller, input);
            http::RawOutput output;
            const auto work = [&](sql::Tx& tx) { output = handler.run(&tx, caller, input); };
            const bool writes =
                row.kind == http::Kind::write && !(handler.reads && handler.reads(input.wire));
            writes ? database_.write(work) : database_.read(work);
            return output;
        } catch (const http::WireAnswer& answer) {
            return answer.output;
        } catch (const Refused& refused) {
            if (!handler.shape_refusal) throw;
            return handler.shape_refusal(refused, *input.wire.head);
        }
    }

    sql::Database& database_;
    http::Routes routes_;
    mutable std::mutex mutex_;
    std::vector<outbound::Order> orders_;
};

}  // namespace mashang::openid::testing
