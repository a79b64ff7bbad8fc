#include "contexts/cases/virus_checks.h"

#include "contexts/cases/advance.h"

namespace mashang::cases {
namespace {

constexpr std::int64_t kMostAtOnce = 50;

void write_down_clean(sql::Tx& tx, const std::string& file) {
    tx.execute(
        "UPDATE cases_material SET virus_check = 'clean' "
        "WHERE file_id = $1 AND virus_check = 'waiting'",
        file);
}

void tell_found(sql::Tx& tx, const Parts& parts, const Case& of, int seq,
                const std::string& signature) {
    boost::json::object facts = facts_of(parts, of);
    facts["seq"] = seq;
    facts["signature"] = signature;
    add_to_timeline(tx, parts, of, "virus_found", "system", signature);
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "case.virus_found",
                        .actor = "system",
                        .on_behalf = of.person_id.text(),
                        .authority = "virus_scanner",
                        .subject = subject_of(of.id),
                        .facts = std::move(facts)});
}

/// Of every material that lies in the file.
void take_away(sql::Tx& tx, const Parts& parts, const files::FileId& file,
               const std::string& signature) {
    auto sick = tx.query<CaseMaterial>(
        "SELECT person_id, case_id, seq, state, file_id, file_name, media_type, size, virus_check, "
        "at_window FROM cases_material WHERE file_id = $1",
        file);
    for (CaseMaterial& material : sick) {
        const auto of = parts.store.find(tx, material.person_id, material.case_id);
        if (!of) continue;
        material.state = MaterialState::missing;
        material.file_id.reset();
        material.virus_check = files::VirusCheck::found;
        parts.store.save_material(tx, material);
        tell_found(tx, parts, *of, material.seq, signature);
        save_change(tx, parts, *of, of->version);
    }
    parts.files.let_go(file);
}

}  // namespace

std::int64_t count_unchecked(sql::Tx& tx) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM cases_material WHERE virus_check = 'waiting'");
}

std::int64_t look_through_waiting(const Parts& parts) {
    if (!parts.files.has_scanner()) return 0;
    std::vector<std::string> waiting;
    parts.database.read([&](sql::Tx& tx) {
        waiting = tx.query<std::string>(
            "SELECT DISTINCT file_id FROM cases_material WHERE virus_check = 'waiting' AND "
            "file_id IS NOT NULL LIMIT $1",
            kMostAtOnce);
    });
    std::int64_t found = 0;
    for (const std::string& name : waiting) {
        const auto file = files::FileId::parse(name).value();
        const files::Scanned scanned = parts.files.look_through(file);
        switch (scanned.verdict) {
            case files::Scanned::Verdict::not_reached:
                return found;  // the next round tries again
            case files::Scanned::Verdict::clean:
                parts.database.write([&](sql::Tx& tx) { write_down_clean(tx, name); });
                break;
            case files::Scanned::Verdict::found:
                parts.database.write(
                    [&](sql::Tx& tx) { take_away(tx, parts, file, scanned.word); });
                ++found;
                break;
        }
    }
    return found;
}

}  // namespace mashang::cases
