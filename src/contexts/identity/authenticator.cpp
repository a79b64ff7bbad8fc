#include "contexts/identity/authenticator.h"

#include <algorithm>

#include "contexts/identity/authentication.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/rules.h"
#include "platform/http/cookies.h"

namespace mashang::identity {
namespace {

constexpr std::chrono::minutes kWrittenEach{1};
constexpr std::chrono::hours kSweptEach{1};
constexpr std::size_t kReferenceLength = 43;  // 32 bytes in base64url

std::optional<http::ActingFor> acting_for(const store::SessionHolder& holder) {
    if (!holder.acting_kind || !holder.acting_id) return std::nullopt;
    return http::ActingFor{*holder.acting_kind, *holder.acting_id};
}

http::Caller caller_of(const store::SessionHolder& holder) {
    http::Caller caller{.account_id = holder.account_id.text(),
                        .session_id = holder.id.text(),
                        .acting_for = acting_for(holder),
                        .signed_in_at = holder.signed_in_at,
                        .methods = holder.methods,
                        .strength = strength_of(holder.methods)};
    switch (holder.kind) {
        case AccountKind::person:
            if (!holder.person_id || !holder.level || holder.closed_at) return {};
            caller.kind = http::CallerKind::person;
            caller.person_id = holder.person_id->text();
            caller.assurance_level = usable_level(*holder.level, holder.recovered_at.has_value());
            break;
        case AccountKind::staff:
            if (!holder.office_id || !holder.roles) return {};
            caller.kind = http::CallerKind::staff;
            caller.office_id = *holder.office_id;
            caller.roles = names_of(roles_of(*holder.roles));
            break;
    }
    return caller;
}

}  // namespace

http::Caller SessionAuthenticator::authenticate(sql::Tx& tx, const http::RequestHead& head) {
    const auto reference = http::cookie_of(head, http::kSessionCookie);
    if (!reference || reference->size() != kReferenceLength) return {};
    const std::string hash = hash_of_reference(*reference);
    const auto holder = store::find_session(tx, hash);
    if (!holder) return {};
    const Instant now = parts_.clock.now();
    const Instant seen = last_seen(hash, holder->last_seen_at);
    if (!is_alive(holder->signed_in_at, seen, parts_.limits, now)) return {};
    note(hash, holder->last_seen_at, now);
    return caller_of(*holder);
}

Instant SessionAuthenticator::last_seen(const std::string& hash, Instant written) const {
    const std::lock_guard lock{mutex_};
    Instant seen = written;
    for (const Seen* map : {&noted_, &being_written_}) {
        const auto found = map->find(hash);
        if (found != map->end()) seen = std::max(seen, found->second);
    }
    return seen;
}

void SessionAuthenticator::note(const std::string& hash, Instant written, Instant now) {
    if (now - written < kWrittenEach) return;
    const std::lock_guard lock{mutex_};
    Instant& seen = noted_[hash];
    seen = std::max(seen, now);
}

void SessionAuthenticator::flush() {
    const Instant now = parts_.clock.now();
    bool sweeps = false;
    {
        const std::lock_guard lock{mutex_};
        being_written_.swap(noted_);  // empty but for the time of a flush
        sweeps = now < swept_at_ || now - swept_at_ >= kSweptEach;
        if (being_written_.empty() && !sweeps) return;
    }
    try {
        parts_.database.write([&](sql::Tx& tx) {
            for (const auto& [hash, at] : being_written_) store::touch_session(tx, hash, at);
            if (sweeps) store::sweep(tx, parts_.limits, now);
        });
    } catch (...) {
        take_back();
        throw;
    }
    const std::lock_guard lock{mutex_};
    being_written_.clear();
    if (sweeps) swept_at_ = now;
}

void SessionAuthenticator::take_back() {
    const std::lock_guard lock{mutex_};
    for (const auto& [hash, at] : being_written_) {
        Instant& seen = noted_[hash];
        seen = std::max(seen, at);
    }
    being_written_.clear();
}

runner::Work SessionAuthenticator::work(
    std::function<void(std::string_view, std::string_view)> failed) {
    return {.name = "identity.sessions",
            .run_once =
                [this] {
                    flush();
                    return false;
                },
            .interval = kWrittenEach,
            .failed = std::move(failed)};
}

}  // namespace mashang::identity
