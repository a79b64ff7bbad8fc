#include <algorithm>

#include "contexts/certificates/flows.h"
#include "contexts/certificates/refusals.h"
#include "contexts/certificates/seal_keeping.h"
#include "contexts/certificates/showing.h"
#include "platform/crypto/bytes.h"
#include "platform/files/media_type.h"
#include "platform/json/json.h"
#include "platform/pki/issuing.h"

namespace mashang::certificates {
namespace {

constexpr std::string_view kVendor = "Mashang";
constexpr std::size_t kMostPictureBytes = 256 * 1024;
constexpr std::size_t kEsIdBytes = 8;
constexpr std::size_t kSerialBytes = 16;
constexpr std::chrono::days kMakerLife{3650};

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

std::optional<store::BindingRow> find_own(sql::Tx& tx, const http::Caller& caller,
                                          const BindingId& id) {
    for (store::BindingRow& row : store::list_bindings(tx, person_of(caller))) {
        if (row.id == id) return std::move(row);
    }
    return std::nullopt;
}

struct Maker {
    crypto::Sm2PrivateKey key;
    pki::Certificate certificate;
};

/// The newest key that makes seals, with its certificate, which is made when it is first needed.
Maker maker_of(sql::Tx& tx, const Parts& parts) {
    auto [version, key] = parts.keys.newest_sm2(crypto::kSealMaker);
    const Instant now = parts.clock.now();
    if (!store::find_maker(tx, version)) {
        const auto made = pki::self_signed(key, {.organization = "马上办",
                                                 .common_name = "电子印章制作",
                                                 .not_before = now,
                                                 .not_after = now + kMakerLife,
                                                 .serial = parts.random_bytes(kSerialBytes)});
        store::add_maker(tx, version, crypto::to_padded_base64(made.der()), now);
    }
    const auto kept = store::find_maker(tx, version).value();
    return {
        .key = std::move(key),
        .certificate = pki::Certificate::parse(crypto::from_padded_base64(kept).value()).value()};
}

/// Seals know whole seconds.
Instant to_second(Instant moment) {
    return Instant::from_ms(moment.ms() / 1000 * 1000);
}

SealContent content_of(const Parts& parts, const NewSeal& wish, const pki::Certificate& signer) {
    const Instant now = to_second(parts.clock.now());
    std::string name = signer.subject().organization();
    if (name.empty()) name = signer.subject().common_name();
    SealPicture picture{.width_mm = kSealMm, .height_mm = kSealMm};
    picture.type = wish.png ? PictureType::PNG : PictureType::SVG;
    picture.bytes = wish.png ? *wish.png : draw_seal(name, wish.kind, signer.uscc().value());
    return {.vendor = std::string{kVendor},
            .es_id = crypto::to_hex(parts.random_bytes(kEsIdBytes)),
            .name = std::move(name),
            .signers = {signer},
            .made_at = now,
            .valid_from = now,
            .valid_until = to_second(signer.not_after()),
            .picture = std::move(picture)};
}

void refuse_full(sql::Tx& tx, const Parts& parts, std::string_view uscc) {
    const auto count = std::ranges::count_if(store::list_seals(tx, uscc), [](const Seal& seal) {
        return seal.state != SealState::revoked;
    });
    if (static_cast<std::size_t>(count) < parts.limits.seals_per_legal_person) return;
    throw Refused{refusals::kTooManySeals,
                  {{"most", std::to_string(parts.limits.seals_per_legal_person)}}};
}

}  // namespace

Judgement check_seal(const Parts& parts, const http::Caller& caller, const NewSeal& wish) {
    if (wish.png) {
        const bool is_png = wish.png->size() <= kMostPictureBytes &&
                            files::sniff(*wish.png) == files::MediaType::png;
        if (!is_png) {
            json::refuse_faults({{.pointer = "/png", .refusal = &refusals::kPictureRefused}});
        }
    }
    std::optional<store::BindingRow> row;
    parts.database.read([&](sql::Tx& tx) { row = find_own(tx, caller, wish.binding); });
    if (!row) throw Refused{refusals::kNoSuchBinding};
    if (row->uscc.empty()) throw Refused{refusals::kNoLegalPerson};
    return judge_certificates(parts, open_certificates(parts, *row), pki::Use::signature);
}

Seal make_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const NewSeal& wish,
               const Judgement& judgement) {
    parts.sign_in.demand_recent(tx, caller);
    const auto row = find_own(tx, caller, wish.binding);
    if (!row) throw Refused{refusals::kNoSuchBinding};
    std::vector<Fault> faults = judgement.faults;
    find_holder(tx, parts, judgement, faults);
    refuse_faulty(std::move(faults));
    refuse_full(tx, parts, row->uscc);
    const SealContent content = content_of(parts, wish, judgement.chain.front());
    const Maker maker = maker_of(tx, parts);
    const Seal seal{
        .id = SealId{parts.ids.next(content.made_at)},
        .uscc = row->uscc,
        .es_id = content.es_id,
        .name = content.name,
        .kind = wish.kind,
        .state = SealState::in_force,
        .fingerprint = row->fingerprint,
        .picture_type = content.picture.type,
        .picture = crypto::to_padded_base64(content.picture.bytes),
        .seal = crypto::to_padded_base64(write_seal(content, maker.certificate, maker.key)),
        .made_by = person_of(caller),
        .made_at = content.made_at,
        .valid_until = content.valid_until,
        .changed_at = content.made_at,
        .note = {},
        .made_as = represents(tx, parts, person_of(caller), row->uscc) ? SealRight::representative
                                                                       : SealRight::agent};
    store::add_seal(tx, seal);
    tell_of_seal(tx, parts, caller, "seal.made", seal);
    return seal;
}

bool is_our_maker(sql::Tx& tx, const pki::Certificate& maker) {
    return store::is_maker(tx, crypto::to_padded_base64(maker.der()));
}

}  // namespace mashang::certificates
