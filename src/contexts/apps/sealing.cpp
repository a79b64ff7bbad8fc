#include "contexts/apps/sealing.h"

namespace mashang::apps {
namespace {

/// One context for both: the newer becomes the older as it lies there.
std::string context_of(const Endpoint& of) {
    return "apps.endpoint.secret:" + of.client_id + ":" + of.id;
}

}  // namespace

std::string seal_secret(const Parts& parts, const Endpoint& of, std::string_view secret) {
    return parts.fields.encrypt(secret, context_of(of));
}

std::vector<std::string> secrets_of(const Parts& parts, const Endpoint& of, Instant now) {
    std::vector<std::string> secrets{parts.fields.decrypt(of.secret, context_of(of))};
    const bool has_old = !of.old_secret.empty() && of.old_until && now < *of.old_until;
    if (has_old) secrets.push_back(parts.fields.decrypt(of.old_secret, context_of(of)));
    return secrets;
}

}  // namespace mashang::apps
