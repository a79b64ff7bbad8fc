#include "app/housekeeping.h"

#include <fmt/format.h>

#include <utility>

#include "contexts/apps/api.h"
#include "contexts/cases/flows_uploads.h"
#include "contexts/cases/virus_checks.h"
#include "contexts/exchange/api.h"
#include "contexts/federation/api.h"
#include "contexts/identity/flows_closing.h"
#include "contexts/one_code/api.h"
#include "contexts/openid/store.h"
#include "contexts/own_data/flows.h"
#include "contexts/voice/questions.h"
#include "platform/files/file_store.h"
#include "platform/http/idempotency.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/lease.h"

namespace mashang::app {
namespace {

constexpr std::chrono::hours kHourly{1};
constexpr std::chrono::hours kDaily{24};
/// For a virus scanner that is back.
constexpr std::chrono::minutes kOftenLooked{1};

using Remove = std::function<std::int64_t(sql::Tx&, Instant now)>;

/// Rows of which `remove` takes a few in one transaction, until there are none.
Chore rows(std::string name, Ground& ground, Remove remove) {
    return {
        .name = std::move(name),
        .interval = kHourly,
        .remove_piece = [&ground, remove = std::move(remove)] {
            std::int64_t removed = 0;
            ground.database->write([&](sql::Tx& tx) { removed = remove(tx, ground.clock.now()); });
            return Piece{.removed = removed, .is_last = removed == 0};
        }};
}

/// What the transaction sees is new enough: an older file that will be named has been.
std::int64_t sweep(Ground& ground, Services& services, unsigned piece) {
    std::size_t swept = 0;
    ground.database->read([&](sql::Tx& tx) {
        if (!sql::try_lease(tx, fmt::format("housekeeping.files.{}", piece))) return;
        swept = services.files().sweep(
            piece, [&](const files::FileId& id) { return services.is_named(tx, id); },
            ground.machine_clock.now() - kUnnamedFilesKept);
    });
    return static_cast<std::int64_t>(swept);
}

/// A piece that fails is left for the next round.
Chore unnamed_files(Ground& ground, Services& services) {
    return {.name = "unnamed_files",
            .interval = kDaily,
            .remove_piece = [&ground, &services, next = 0U]() mutable {
                const unsigned piece = std::exchange(next, (next + 1) % files::FileStore::kPieces);
                return Piece{.removed = sweep(ground, services, piece), .is_last = next == 0};
            }};
}

/// One account in one transaction; one that cannot be closed does not stop the others.
Piece close_account(Ground& ground, Services& services) {
    try {
        int closed = 0;
        ground.database->write(
            [&](sql::Tx& tx) { closed = services.identity().finish_closings(tx); });
        return {.removed = closed, .is_last = closed == 0};
    } catch (const sql::Outage&) {
        throw;
    } catch (const std::exception& thrown) {
        std::optional<identity::AccountId> id;
        ground.database->write(
            [&](sql::Tx& tx) { id = identity::put_closing_off(tx, services.identity_parts()); });
        if (!id) return {.is_last = false};
        return {.is_last = false,
                .put_off = fmt::format("account {}: {}", id->text(), thrown.what())};
    }
}

}  // namespace

std::vector<Chore> chores(Ground& ground, Services& services) {
    return {
        rows("kept_answers", ground,
             [](sql::Tx& tx, Instant now) { return http::IdempotencyStore::purge(tx, now); }),
        rows("answered_orders", ground,
             [](sql::Tx& tx, Instant now) {
                 return outbound::forget_answered(tx, now - kAnsweredOrdersKept);
             }),
        rows("openid", ground,
             [](sql::Tx& tx, Instant now) { return openid::store::sweep(tx, now); }),
        rows("federation", ground,
             [](sql::Tx& tx, Instant now) { return federation::sweep(tx, {}, now); }),
        rows("app_events", ground,
             [&services](sql::Tx& tx, Instant now) {
                 return apps::store::sweep(tx, now - services.apps_parts().limits.kept);
             }),
        rows("exchange", ground,
             [&services](sql::Tx& tx, Instant now) {
                 return exchange::store::sweep(tx, now - services.exchange_parts().limits.kept);
             }),
        rows("one_code", ground, [](sql::Tx& tx, Instant now) { return one_code::sweep(tx, now); }),
        {.name = "closed_accounts",
         .interval = kHourly,
         .remove_piece = [&ground, &services] { return close_account(ground, services); }},
        rows("uploads", ground,
             [&services](sql::Tx& tx, Instant now) {
                 return cases::sweep_uploads(tx, services.cases_parts(), now);
             }),
        rows("data_copies", ground,
             [&services](sql::Tx& tx, Instant) {
                 return own_data::sweep_copies(tx, services.own_data());
             }),
        rows("old_questions", ground,
             [](sql::Tx& tx, Instant now) { return voice::remove_old_questions(tx, now); }),
        {.name = "sick_files",
         .interval = kOftenLooked,
         .remove_piece =
             [&services] {
                 return Piece{.removed = cases::look_through_waiting(services.cases_parts())};
             }},
        unnamed_files(ground, services)};
}

runner::Work work_of(Chore chore, log::Log log,
                     std::function<void(std::string_view, std::string_view)> failed) {
    const std::string name = "housekeeping." + chore.name;
    const auto interval = chore.interval;
    return {
        .name = name,
        .run_once =
            [chore = std::move(chore), log = std::move(log), removed = std::int64_t{0}]() mutable {
                const Piece piece = chore.remove_piece();
                removed += piece.removed;
                if (!piece.put_off.empty()) {
                    log.error("housekeeping.put_off",
                              {{"what", chore.name}, {"why", piece.put_off}});
                }
                if (piece.is_last && removed > 0) {
                    log.info("housekeeping.done",
                             {{"what", chore.name}, {"removed", std::exchange(removed, 0)}});
                }
                return !piece.is_last;
            },
        .interval = interval,
        .failed = std::move(failed)};
}

}  // namespace mashang::app
