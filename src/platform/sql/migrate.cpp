#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <map>

#include "platform/sql/sql.h"

namespace mashang::sql {
namespace {

constexpr std::string_view kTable = R"(
    CREATE TABLE IF NOT EXISTS migration (
        context TEXT NOT NULL,
        number BIGINT NOT NULL,
        hash TEXT NOT NULL,
        applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
        PRIMARY KEY (context, number)
    ))";

struct Applied {
    std::string context;
    std::int64_t number = 0;
    std::string hash;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (context, number, hash))

/// SHA-256 in hexadecimal.
std::string hash_of(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("SHA-256 is not to be had from OpenSSL");
    }
    std::string hex;
    for (unsigned i = 0; i < size; ++i)
        fmt::format_to(std::back_inserter(hex), "{:02x}", digest[i]);
    return hex;
}

/// Throws unless each context's steps are 1, 2, 3 … in the order in which they stand. The last
/// number of each.
std::map<std::string_view, int> last_numbers(std::span<const Migration> migrations) {
    std::map<std::string_view, int> last;
    for (const auto& step : migrations) {
        const int expected = ++last[step.context];
        if (step.number != expected) {
            throw std::runtime_error(fmt::format("{}: migration {:04} stands where {:04} must",
                                                 step.context, step.number, expected));
        }
    }
    return last;
}

std::optional<Applied> find_applied(Tx& tx, const Migration& step) {
    return tx.find<Applied>(
        "SELECT context, number, hash FROM migration WHERE context = $1 AND number = $2",
        step.context, step.number);
}

/// True when `step` is there already; throws when another text was applied under its number.
bool is_applied(Tx& tx, const Migration& step) {
    const auto applied = find_applied(tx, step);
    if (!applied) return false;
    if (applied->hash == hash_of(step.sql)) return true;
    throw std::runtime_error(
        fmt::format("{}: migration {:04} was edited after it was applied; restore its text and put "
                    "the change into a new one",
                    step.context, step.number));
}

void check_not_newer(Tx& tx, const std::map<std::string_view, int>& last) {
    for (const auto& [context, number] : last) {
        const auto there = tx.get<std::int64_t>(
            "SELECT COALESCE(MAX(number), 0) FROM migration WHERE context = $1", context);
        if (there > number) {
            throw std::runtime_error(fmt::format(
                "{}: the database has migration {:04}, this program knows {:04}: it is older than "
                "the database; start the newer one, or restore a backup",
                context, there, number));
        }
    }
}

void apply(Tx& tx, const Migration& step) {
    if (is_applied(tx, step)) return;
    try {
        tx.script(step.sql);
    } catch (const BadStatement& fault) {
        throw std::runtime_error(
            fmt::format("{}: migration {:04} fails: {}", step.context, step.number, fault.what()));
    }
    tx.execute("INSERT INTO migration (context, number, hash) VALUES ($1, $2, $3)", step.context,
               step.number, hash_of(step.sql));
}

}  // namespace

void Database::migrate(std::span<const Migration> migrations) {
    const auto last = last_numbers(migrations);
    exclusively([&] {
        write([](Tx& tx) { tx.execute(kTable); });
        read([&](Tx& tx) {
            check_not_newer(tx, last);
            for (const auto& step : migrations) is_applied(tx, step);  // before anything changes
        });
        for (const auto& step : migrations) {
            write([&](Tx& tx) { apply(tx, step); });
        }
    });
}

std::vector<std::string> Database::missing_migrations(std::span<const Migration> migrations) {
    const auto last = last_numbers(migrations);
    std::vector<std::string> missing;
    const auto name_of = [](const Migration& step) {
        return fmt::format("{} {:04}", step.context, step.number);
    };
    try {
        read([&](Tx& tx) {
            check_not_newer(tx, last);
            for (const auto& step : migrations) {
                if (!is_applied(tx, step)) missing.push_back(name_of(step));
            }
        });
    } catch (const BadStatement&) {  // there is no table of steps: nothing was ever applied
        missing.clear();
        for (const auto& step : migrations) missing.push_back(name_of(step));
    }
    return missing;
}

}  // namespace mashang::sql
