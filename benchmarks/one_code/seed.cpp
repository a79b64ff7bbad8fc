#include "benchmarks/one_code/seed.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "benchmarks/inside/inside.h"
#include "contexts/one_code/flows.h"
#include "contexts/openid/flows_apps.h"
#include "platform/crypto/bytes.h"

namespace mashang::bench {
namespace {

constexpr std::size_t kCodesOfAPerson = 500;
constexpr std::size_t kAtOnce = 250;
constexpr std::chrono::hours kAge{3};
constexpr std::size_t kLinksKept = 80;  // twenty minutes

class Seeder {
  public:
    explicit Seeder(const Town& town)
        : inside_{town},
          earlier_{inside_.ground().clock.now() - kAge},
          issuer_{inside_.keys(), earlier_},
          parts_{.clock = earlier_,
                 .ids = inside_.ground().ids,
                 .journal = inside_.ground().journal,
                 .identity = inside_.services().identity(),
                 .issuer = issuer_,
                 .random_bytes = crypto::random_bytes,
                 .office_of_app = [](sql::Tx&, std::string_view) { return "GA-350102000000"; },
                 .office_name = [](std::string_view id) { return std::string{id}; },
                 .is_local = [](std::string_view) { return true; },
                 .licence_types = [] { return std::vector<one_code::LicenceType>{}; },
                 .fields = inside_.fields(),
                 .place_order = [](sql::Tx&, Instant, const outbound::Order&) {},
                 .limits = {.credentials_per_person = kCodesOfAPerson + 1}} {}

    Gates make(std::size_t count) {
        Gates gates{
            .codes = {}, .keys = issuer_.get()->published, .terminal = {}, .key = {}, .secret = {}};
        inside_.database().write([&](sql::Tx& tx) { open_gate(tx, gates); });
        for (std::size_t from = 0; from < count; from += kAtOnce) {
            inside_.database().write([&](sql::Tx& tx) {
                const std::size_t to = std::min(from + kAtOnce, count);
                for (std::size_t i = from; i < to; ++i) {
                    if (i % kCodesOfAPerson == 0) holder_ = make_person(tx, i / kCodesOfAPerson);
                    gates.codes.push_back(issue(tx));
                }
            });
        }
        return gates;
    }

  private:
    void open_gate(sql::Tx& tx, Gates& gates) {
        const boost::json::object metadata{
            {"client_name", "闸机"},
            {"grant_types", boost::json::array{"client_credentials"}},
            {"token_endpoint_auth_method", "client_secret_post"},
            {"scopes", boost::json::array{
                           boost::json::object{{"scope", "one-code:verify"}, {"reason", "核验"}}}}};
        const auto app = openid::install_app(tx, inside_.services().openid_parts(), kGatesApp,
                                             "GA-350102000000", metadata);
        gates.secret = openid::make_secret(tx, inside_.services().openid_parts(), {}, app).secret;
        const auto made = one_code::register_terminal(
            tx, parts_, {.kind = http::CallerKind::staff, .address = {}},
            {kGatesApp, "1号闸机", "东街口", {one_code::Purpose::identity}});
        gates.terminal = made.terminal.id.text();
        gates.key = made.key;
    }

    http::Caller make_person(sql::Tx& tx, std::size_t number) {
        const auto made = inside_.services().identity().create_person(
            tx, {.mobile = *MobileNumber::parse(fmt::format("139{:08}", number)),
                 .password_hash = "none",
                 .claim = identity::Claim{*identity::PersonName::parse("陈建国"),
                                          nth_citizen_id(number)}});
        return {.kind = http::CallerKind::person,
                .account_id = made.account.text(),
                .person_id = made.person.text(),
                .assurance_level = identity::kLevelMatched,
                .session_id = "bench",
                .strength = 1,
                .address = {}};
    }
    HeldCode issue(sql::Tx& tx) {
        const std::string cid = crypto::random_bytes(one_code::kCidBytes);
        const auto chain = one_code::chain_of(cid, one_code::kMostSlots,
                                              crypto::random_bytes(one_code::kLinkBytes));
        const auto issued = one_code::issue(tx, parts_, holder_,
                                            {.purpose = one_code::Purpose::identity,
                                             .cid = crypto::to_hex(cid),
                                             .anchor = crypto::to_base64url(chain[0]),
                                             .slots = one_code::kMostSlots});
        const auto slot = one_code::slot_at(issued.header, inside_.ground().clock.now());
        const auto first = chain.begin() + slot;
        return {.header = issued.header,
                .signature = issued.signature,
                .first_slot = static_cast<std::uint16_t>(slot),
                .links = {first, first + kLinksKept}};
    }

    Inside inside_;
    platform::SetClock earlier_;
    one_code::Issuer issuer_;
    one_code::Parts parts_;
    http::Caller holder_;
};

}  // namespace

std::string HeldCode::text_at(Instant now) const {
    const std::int64_t slot = one_code::slot_at(header, now);
    return one_code::text_of({.header = header,
                              .commit = {},
                              .slot = static_cast<std::uint16_t>(slot),
                              .link = links.at(static_cast<std::size_t>(slot - first_slot)),
                              .signature = signature});
}

Gates seed(const Town& town, std::size_t count) {
    return Seeder{town}.make(count);
}

}  // namespace mashang::bench
