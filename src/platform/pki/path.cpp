#include "platform/pki/path.h"

#include <algorithm>
#include <ctime>
#include <string>

#include "platform/pki/handles.h"
#include "platform/pki/refusals.h"

namespace mashang::pki {
namespace {

constexpr int kSecurityLevel = 2;  // 112 bits: RSA 2048, SHA-224 and better

struct Finding {
    int error;
    int place;
};
using Findings = std::vector<Finding>;

/// Notes what is wrong and goes on, so that all of it is named.
int note(int holds, X509_STORE_CTX* context) {
    if (holds == 1) return 1;
    auto* findings = static_cast<Findings*>(X509_STORE_CTX_get_app_data(context));
    findings->push_back({.error = X509_STORE_CTX_get_error(context),
                         .place = X509_STORE_CTX_get_error_depth(context)});
    return 1;
}

StorePtr store_of(std::span<const Certificate> anchors) {
    StorePtr store{X509_STORE_new()};
    demand(store != nullptr, "memory");
    for (const Certificate& anchor : anchors) {
        demand(X509_STORE_add_cert(store.get(), anchor.state().x509.get()) == 1, "anchor");
    }
    return store;
}

BorrowedStack stack_of(std::span<const Certificate> certificates) {
    BorrowedStack stack{sk_X509_new_null()};
    demand(stack != nullptr, "memory");
    for (const Certificate& one : certificates) {
        demand(sk_X509_push(stack.get(), one.state().x509.get()) > 0, "memory");
    }
    return stack;
}

void set_demands(X509_STORE_CTX* context, Instant at) {
    X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_time(parameters, static_cast<std::time_t>(at.ms() / 1000));
    X509_VERIFY_PARAM_set_depth(parameters, kLongestPath - 2);
    X509_VERIFY_PARAM_set_auth_level(parameters, kSecurityLevel);
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_TRUSTED_FIRST);
}

std::vector<Certificate> chain_of(X509_STORE_CTX* context) {
    std::vector<Certificate> chain;
    const STACK_OF(X509)* found = X509_STORE_CTX_get0_chain(context);
    for (int i = 0; i < sk_X509_num(found); ++i) chain.push_back(copy_of(sk_X509_value(found, i)));
    return chain;
}

const Refusal& refusal_of(int error) {
    switch (error) {
        case X509_V_ERR_CERT_HAS_EXPIRED:
            return refusals::kExpired;
        case X509_V_ERR_CERT_NOT_YET_VALID:
            return refusals::kNotYetValid;
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        case X509_V_ERR_CERT_UNTRUSTED:
        case X509_V_ERR_CERT_REJECTED:
            return refusals::kUntrusted;
        case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
            return refusals::kBadSignature;
        case X509_V_ERR_INVALID_CA:
        case X509_V_ERR_INVALID_NON_CA:
        case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
            return refusals::kNoAuthority;
        case X509_V_ERR_PERMITTED_VIOLATION:
        case X509_V_ERR_EXCLUDED_VIOLATION:
        case X509_V_ERR_SUBTREE_MINMAX:
        case X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE:
        case X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX:
        case X509_V_ERR_UNSUPPORTED_NAME_SYNTAX:
            return refusals::kNameConstraint;
        case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
            return refusals::kCritical;
        case X509_V_ERR_EE_KEY_TOO_SMALL:
        case X509_V_ERR_CA_KEY_TOO_SMALL:
            return refusals::kWeakKey;
        case X509_V_ERR_CA_MD_TOO_WEAK:
            return refusals::kWeakSignature;
        default:
            return refusals::kChain;
    }
}

std::string pointer_of(int place) {
    return "/chain/" + std::to_string(place);
}

Facts facts_of(int error, const Path& path, int place) {
    const auto index = static_cast<std::size_t>(place);
    if (error == X509_V_ERR_CERT_HAS_EXPIRED && index < path.chain.size()) {
        return {{"until", path.chain[index].not_after().text()}};
    }
    if (error == X509_V_ERR_CERT_NOT_YET_VALID && index < path.chain.size()) {
        return {{"from", path.chain[index].not_before().text()}};
    }
    if (&refusal_of(error) == &refusals::kChain) {
        return {{"reason", X509_verify_cert_error_string(error)}};
    }
    return {};
}

/// Each fault of a certificate once.
void add(Path& path, Fault fault) {
    const auto is_same = [&](const Fault& other) {
        return other.refusal == fault.refusal && other.pointer == fault.pointer;
    };
    if (std::ranges::none_of(path.faults, is_same)) path.faults.push_back(std::move(fault));
}

/// What OpenSSL leaves open, or looks at only in chains that it completes.
void look_at_chain(Path& path) {
    for (std::size_t i = 0; i < path.chain.size(); ++i) {
        const Certificate& one = path.chain[i];
        const std::string pointer = pointer_of(static_cast<int>(i));
        if (!one.key().is_strong()) add(path, {.pointer = pointer, .refusal = &refusals::kWeakKey});
        if (i > 0 && !one.is_authority()) {
            add(path, {.pointer = pointer, .refusal = &refusals::kNoAuthority});
        }
    }
}

void look_at_use(Path& path, const Certificate& holder, Use use) {
    const auto fault = [&](const Refusal& refusal) {
        add(path, {.pointer = pointer_of(0), .refusal = &refusal});
    };
    if (!holder.key_usage_allows(use)) fault(refusals::kKeyUsage);
    if (!holder.extended_key_usage_allows(use)) fault(refusals::kExtendedKeyUsage);
    if (use != Use::any && holder.is_authority()) fault(refusals::kIsAuthority);
}

}  // namespace

Path find_path(const Certificate& holder, std::span<const Certificate> helpers,
               std::span<const Certificate> anchors, const PathDemand& demanded) {
    const StorePtr store = store_of(anchors);
    const BorrowedStack between = stack_of(helpers);
    const StoreContextPtr context{X509_STORE_CTX_new()};
    demand(context && X509_STORE_CTX_init(context.get(), store.get(), holder.state().x509.get(),
                                          between.get()) == 1,
           "chain");
    set_demands(context.get(), demanded.at);
    Findings findings;
    X509_STORE_CTX_set_app_data(context.get(), &findings);
    X509_STORE_CTX_set_verify_cb(context.get(), note);
    const bool went_through = X509_verify_cert(context.get()) == 1;
    if (!went_through && findings.empty()) {
        findings.push_back({.error = X509_STORE_CTX_get_error(context.get()), .place = 0});
    }
    forget_errors();
    Path path{.chain = chain_of(context.get())};
    if (path.chain.empty()) path.chain.push_back(holder);
    for (const auto& [error, place] : findings) {
        add(path, {.pointer = pointer_of(place),
                   .refusal = &refusal_of(error),
                   .facts = facts_of(error, path, place)});
    }
    look_at_chain(path);
    look_at_use(path, holder, demanded.use);
    return path;
}

}  // namespace mashang::pki
