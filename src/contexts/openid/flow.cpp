#include "contexts/openid/flow.h"

#include "base/split.h"
#include "platform/crypto/bytes.h"

namespace mashang::openid {
namespace {

constexpr std::string_view kContext = "openid.flow";
constexpr std::size_t kFields = 7;
constexpr std::size_t kLongest = 12 * 1024;

std::string flag(bool set) {
    return set ? "1" : "0";
}

}  // namespace

std::string seal_flow(const Parts& parts, const Flow& flow) {
    std::string plain = std::to_string(flow.begun_at.ms());
    for (const std::string& field : {flow.client_id, flow.form, flow.pushed_hash, flow.pushed_jkt,
                                     flag(flow.has_chosen), flag(flow.goes_on_weaker)}) {
        plain.append("\n").append(field);  // a form has no line ends
    }
    return crypto::to_base64url(parts.flows.seal(plain, kContext));
}

std::optional<Flow> open_flow(const Parts& parts, std::string_view text) {
    if (text.empty() || text.size() > kLongest) return std::nullopt;
    const auto envelope = crypto::from_base64url(text);
    if (!envelope) return std::nullopt;
    std::string plain;
    try {
        plain = parts.flows.open(*envelope, kContext);
    } catch (const crypto::Tampered&) {
        return std::nullopt;
    }
    const auto fields = split(plain, '\n');
    if (fields.size() != kFields) return std::nullopt;
    Flow flow{.client_id = std::string{fields[1]},
              .form = std::string{fields[2]},
              .pushed_hash = std::string{fields[3]},
              .pushed_jkt = std::string{fields[4]},
              .begun_at = Instant::from_ms(std::stoll(std::string{fields[0]})),
              .has_chosen = fields[5] == "1",
              .goes_on_weaker = fields[6] == "1"};
    if (flow.begun_at + parts.lifetimes.interaction <= parts.clock.now()) return std::nullopt;
    return flow;
}

std::string form_token(const Parts& parts, const http::Caller& caller, std::string_view about) {
    return parts.subjects.mac("form\n" + caller.session_id + "\n" + std::string{about});
}

bool is_form_token(const Parts& parts, const http::Caller& caller, std::string_view about,
                   std::string_view token) {
    return crypto::equal(form_token(parts, caller, about), token);
}

}  // namespace mashang::openid
