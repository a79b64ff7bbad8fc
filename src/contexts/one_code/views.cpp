#include "contexts/one_code/views.h"

#include "base/split.h"
#include "platform/crypto/bytes.h"

namespace mashang::one_code {

CredentialView view_of(const Issued& issued) {
    const Header& header = issued.header;
    std::vector<SaltedClaimView> claims;
    for (const auto& [value, salt] : issued.claims) {
        claims.push_back(
            {static_cast<Claim>(claims.size() + 1), value, crypto::to_base64url(salt)});
    }
    return {.cid = crypto::to_hex(header.cid),
            .header = crypto::to_base64url(bytes_of(header, false)),
            .commit = crypto::to_base64url(issued.commit),
            .claims = std::move(claims),
            .signature = crypto::to_base64url(issued.signature),
            .purpose = purpose_of(header.purpose).value(),
            .begins_at = Instant::from_ms(std::int64_t{header.begins_s} * 1000),
            .slot_seconds = header.slot_s,
            .slots = header.slots,
            .ends_at = end_of(header)};
}

UseView view_of(const Parts& parts, const store::NamedUse& use) {
    UseView view{.id = use.id,
                 .at = use.at,
                 .purpose = use.purpose,
                 .terminal = use.name,
                 .place = use.place,
                 .office = parts.office_name(use.office_id),
                 .gave = {}};
    for (const std::string_view one : split(use.gave, ',')) view.gave.emplace_back(one);
    return view;
}

TerminalView view_of(const Terminal& terminal, std::optional<Instant> used_at) {
    std::vector<std::string> licence_types;
    for (const std::string_view id : split(terminal.licence_types, ',')) {
        if (!id.empty()) licence_types.emplace_back(id);
    }
    return {.id = terminal.id.text(),
            .client_id = terminal.client_id,
            .name = terminal.name,
            .place = terminal.place,
            .purposes = purposes_in(terminal.purposes),
            .licence_types = std::move(licence_types),
            .registered_at = terminal.registered_at,
            .is_suspended = terminal.suspended_at.has_value(),
            .used_at = used_at};
}

RegisteredView view_of(const Registered& registered) {
    return {.terminal = view_of(registered.terminal), .key = registered.key};
}

VerifiedView view_of(const Verified& verified) {
    return {.purpose = verified.purpose,
            .level = verified.level,
            .strength = verified.strength,
            .predicates = verified.predicates,
            .claims = verified.claims,
            .name_masked = verified.name_masked,
            .licence_reference = verified.reference,
            .terminal = verified.terminal,
            .at = verified.at};
}

}  // namespace mashang::one_code
